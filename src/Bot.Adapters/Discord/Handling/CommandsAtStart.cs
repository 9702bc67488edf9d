using Bot.Adapters.Discord.Gateway;
using Bot.Adapters.Discord.Registration;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>Registers the commands when the bot starts, if the settings say so and no other copy does.</summary>
internal sealed class CommandsAtStart(DiscordOptions options, DiscordRegistration registration, DiscordTurns turns, ILogger<CommandsAtStart> logger)
{
    /// <summary>Never fails: old commands keep working, so what goes wrong is logged and is no reason to be silent.</summary>
    public Task RegisterAsync(CancellationToken cancellationToken) =>
        options.RegisterCommands ? turns.RegisterAsync(RegisterNowAsync, cancellationToken) : Task.CompletedTask;

    private async Task RegisterNowAsync(CancellationToken cancellationToken)
    {
        var result = await registration.RegisterAsync(evenIfUnchanged: false, cancellationToken);
        if (result.State == CheckState.Wrong)
            DiscordLog.CommandsNotRegistered(logger, result.Text);
        else
            DiscordLog.CommandsRegistered(logger, result.Text);
    }
}
