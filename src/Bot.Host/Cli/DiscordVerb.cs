using System.CommandLine;
using Bot.Adapters.Discord.Registration;
using Bot.Adapters.Messaging;

namespace Bot.Host.Cli;

/// <summary>Setting up Discord.</summary>
internal static class DiscordVerb
{
    private static readonly Option<bool> Again = new("--again")
    {
        Description = "Also when the same commands were registered before",
    };

    public static Command Create(Surroundings surroundings)
    {
        var register = new Command("register", "Register the slash commands, if they have changed") { Again };
        register.SetAction((parsed, cancellationToken) => RegisterAsync(parsed, surroundings, cancellationToken));
        var invite = new Command("invite", "Print the link that lets the bot into a server, with the least permissions");
        invite.SetAction((parsed, _) => InviteAsync(parsed, surroundings));
        return new Command("discord", "Set up Discord") { register, invite };
    }

    private static async Task<int> RegisterAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var context = VerbContext.Open(parsed, surroundings);
        var result = await context.Get<DiscordRegistration>().RegisterAsync(parsed.GetValue(Again), cancellationToken);
        var isWrong = result.State == CheckState.Wrong;
        await (isWrong ? surroundings.Errors : surroundings.Output).WriteLineAsync(result.Text);
        return isWrong ? ExitCodes.BadConfiguration : ExitCodes.Answered;
    }

    private static async Task<int> InviteAsync(ParseResult parsed, Surroundings surroundings)
    {
        await using var context = VerbContext.Open(parsed, surroundings);
        if (context.Get<DiscordRegistration>().InviteLink is not { } link)
        {
            await surroundings.Errors.WriteLineAsync("Discord:ApplicationId is not set; it stands in the developer portal under General Information.");
            return ExitCodes.BadConfiguration;
        }
        await surroundings.Output.WriteLineAsync(link.AbsoluteUri);
        if (context.Get<DiscordRegistration>().InstallLink is { } install)
            await surroundings.Output.WriteLineAsync($"for people themselves: {install.AbsoluteUri}");
        return ExitCodes.Answered;
    }
}
