using Bot.Adapters.Commands;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Connecting.Turns;
using Bot.Adapters.Discord;
using Bot.Adapters.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters;

/// <summary>The only public way to build the rooms of this library.</summary>
public static class AdapterServices
{
    /// <summary>
    /// Registers commands, composing and the platforms. The caller binds the options of each room and supplies a
    /// <see cref="TimeProvider"/>, logging and the search library; an <see cref="IChatFacts"/>, or chats remember nothing
    /// over a restart; and an <see cref="ICopyTurns"/> where copies of the bot share a store.
    /// </summary>
    public static IServiceCollection AddBotAdapters(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddRemembering();
        services.AddCommands();
        services.AddDiscord();
        services.AddSlack();
        return services;
    }
}
