using System.CommandLine;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;

namespace Bot.Host.Cli;

/// <summary>What chat answers without a question: what the bot knows and how fresh it is, and what can be asked.</summary>
internal static class NoticeVerb
{
    public static Command Create(string name, string description, Surroundings surroundings)
    {
        var verb = new Command(name, description);
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed, name, surroundings, cancellationToken));
        return verb;
    }

    public static async Task<int> RunAsync(
        ParseResult parsed, string name, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var context = await VerbContext.OpenPreparedAsync(parsed, surroundings, cancellationToken);
        var preview = new TerminalRenderer(surroundings.Style());
        var call = new CommandCall { Command = CommandCatalog.Find(name)! };
        var result = await context.Get<ICommandRunner>().RunAsync(call, preview.Limits, canShare: false, cancellationToken);
        await surroundings.Output.WriteAsync(preview.Preview(result.Message));
        return ExitCodes.Answered;
    }
}
