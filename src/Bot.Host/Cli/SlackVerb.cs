using System.CommandLine;
using Bot.Adapters.Slack.SetUp;
using Bot.Host.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Host.Cli;

/// <summary>Setting up Slack.</summary>
internal static class SlackVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var manifest = new Command("manifest", "Print the app manifest to paste at https://api.slack.com/apps");
        manifest.SetAction((parsed, _) => PrintAsync(parsed, surroundings));
        return new Command("slack", "Set up Slack") { manifest };
    }

    private static async Task<int> PrintAsync(ParseResult parsed, Surroundings surroundings)
    {
        await using var context = VerbContext.Open(parsed, surroundings);
        var written = context.Get<SlackManifest>().Write(context.Get<IOptions<ServerOptions>>().Value.PublicBase);
        if (written is null)
        {
            await surroundings.Errors.WriteLineAsync("Slack over HTTP needs the address under which Slack reaches the bot: set Host:PublicBaseUrl to an https address.");
            return ExitCodes.BadConfiguration;
        }
        await surroundings.Output.WriteLineAsync(written);
        return ExitCodes.Answered;
    }
}
