using System.CommandLine;
using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;
using Bot.Search.Ingestion;
using Microsoft.Extensions.Options;

namespace Bot.Host.Cli;

/// <summary>A conversation in the terminal or over a pipe.</summary>
internal static class ConsoleVerb
{
    private const string Greeting =
        "Ask, for example: who said ceasefire?  (help shows more, exit ends)";

    public static Command Create(Surroundings surroundings)
    {
        var verb = new Command("console", "Ask and read answers in the terminal; what happens when no verb is named");
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed, surroundings, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var context = await VerbContext.OpenPreparedAsync(parsed, surroundings, cancellationToken);
        var lines = surroundings.Lines(() => new LineHistory(HistoryFile(context.Get<IOptions<CoverageOptions>>().Value)), context.Get<ICompletionSource>());
        var chat = new TerminalChat(lines, surroundings.Output, surroundings.Style() with { IsConversation = true }, surroundings.IsInteractive);
        await chat.RunAsync(context.Get<IMessageHandler>(), Greeting, cancellationToken);
        return ExitCodes.Answered;
    }

    private static string? HistoryFile(CoverageOptions coverage) => coverage.InMemory ? null : Path.Combine(coverage.DataDirectory, "console-history");
}
