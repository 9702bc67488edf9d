namespace Bot.Adapters.Discord;

/// <summary>Where and for whom the bot answers in one server.</summary>
public sealed class DiscordServerOptions
{
    /// <summary>Ids of channels where the bot answers, threads in them included; empty: everywhere.</summary>
    public IList<string> Channels { get; } = [];

    /// <summary>Ids of roles of which a person needs one; empty: everybody.</summary>
    public IList<string> Roles { get; } = [];
}
