using System.CommandLine;
using Bot.Host.Composition;
using Microsoft.Extensions.Hosting;

namespace Bot.Host.Cli;

/// <summary>Answers in every chat platform that is set up, until it is stopped.</summary>
internal static class ServeVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var verb = new Command("serve", "Answer in every platform whose token is set, and serve health and proof pages");
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed, surroundings, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var server = ServerComposition.Build(LaunchSettings.From(parsed), surroundings.Errors);
        await server.StartAsync(cancellationToken);
        await server.WaitForShutdownAsync(cancellationToken);
        return ExitCodes.Answered;
    }
}
