namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/channel#channel-object</summary>
internal sealed record Channel(string Id, int Type, string? ParentId)
{
    /// <summary>Announcement, public and private threads.</summary>
    public bool IsThread => Type is 10 or 11 or 12;
}
