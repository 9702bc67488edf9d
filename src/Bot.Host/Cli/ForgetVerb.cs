using System.CommandLine;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Adapters.Terminal;

namespace Bot.Host.Cli;

/// <summary>Takes articles out of the coverage, as /forget does in a chat.</summary>
internal static class ForgetVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var articles = new Argument<string[]>("articles")
        {
            Description = "Web addresses or ids of articles (sources --json shows both)",
            Arity = ArgumentArity.OneOrMore,
        };
        var verb = new Command("forget", "Take articles with all their versions out of the coverage") { articles };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(articles)!, surroundings, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, string[] articles, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var context = await VerbContext.OpenFilledAsync(parsed, surroundings, cancellationToken);
        var preview = new TerminalRenderer(surroundings.Style());
        var worst = ExitCodes.Answered;
        foreach (var article in articles)
        {
            var call = new CommandCall { Command = CommandCatalog.Find("forget")!, Subject = article };
            var result = await context.Get<ICommandRunner>().RunAsync(call, preview.Limits, canShare: false, cancellationToken);
            var isMissing = result.Message.Outcome == MessageOutcome.Refused;
            await (isMissing ? surroundings.Errors : surroundings.Output).WriteAsync(preview.Preview(result.Message));
            worst = isMissing ? ExitCodes.NotInCoverage : worst;
        }
        return worst;
    }
}
