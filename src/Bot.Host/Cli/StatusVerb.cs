using System.CommandLine;
using Bot.Adapters.Commands;
using Bot.Adapters.Terminal;

namespace Bot.Host.Cli;

/// <summary>What the bot knows and how fresh it is.</summary>
internal static class StatusVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var verb = new Command("status", "What the bot knows and how fresh it is");
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed, surroundings, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var context = await VerbContext.OpenPreparedAsync(parsed, surroundings, cancellationToken);
        var preview = new TerminalPreview(surroundings.Style());
        var status = new CommandCall { Command = CommandCatalog.Find("status")! };
        var result = await context.Get<ICommandRunner>().RunAsync(status, preview.Limits, canShare: false, cancellationToken);
        await surroundings.Output.WriteAsync(preview.Preview(result.Message));
        return ExitCodes.Answered;
    }
}
