namespace Bot.Adapters.Discord;

/// <summary>What is different in one server.</summary>
public sealed class DiscordServerOptions
{
    /// <summary>Overrides <see cref="DiscordOptions.PrivateByDefault"/>; null leaves it.</summary>
    public bool? PrivateByDefault { get; set; }

    /// <summary>Ids of channels where the bot answers, threads in them included; empty: everywhere.</summary>
    public IList<string> Channels { get; } = [];

    /// <summary>Ids of roles of which a person needs one; empty: everybody.</summary>
    public IList<string> Roles { get; } = [];
}
