namespace Bot.Adapters.Discord.Wire;

/// <summary>
/// https://discord.com/developers/docs/resources/message#allowed-mentions-object. Left out, Discord pings everybody that
/// a text names; so it stands on every payload, and always allows nobody.
/// </summary>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse, bool RepliedUser)
{
    public static AllowedMentions Nobody { get; } = new([], false);
}
