using System.CommandLine;
using Bot.Adapters.Messaging;
using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Host.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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
        await using var server = ServerComposition.Build(SharedOptions.SettingsOf(parsed), surroundings.Errors);
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch (IOException taken)
        {
            throw new BadConfigurationException([$"Host:Urls cannot be listened on: {taken.Message}"]);
        }
        Announce(server);
        await server.WaitForShutdownAsync(cancellationToken);
        return ExitCodes.Answered;
    }

    private static void Announce(WebApplication server)
    {
        var log = server.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Bot.Host");
        if (!log.IsEnabled(LogLevel.Information))
            return;
        var platforms = server.Services.GetServices<IChatTransport>().Where(transport => transport.IsOn).Select(transport => transport.Name).ToList();
        var names = platforms.Count == 0 ? "no platform" : string.Join(" and ", platforms);
        var addresses = string.Join(", ", server.Urls);
        HostLog.Serving(log, names, addresses);
    }
}
