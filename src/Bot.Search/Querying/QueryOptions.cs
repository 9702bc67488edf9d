namespace Bot.Search.Querying;

/// <summary>What answers need to know about the place where the bot runs.</summary>
public sealed class QueryOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Host";

    /// <summary>
    /// Address under which readers reach the bot's own pages (http or https); proof links begin with it. Null (the
    /// default): answers carry no proof links.
    /// </summary>
    public Uri? PublicBaseUrl { get; set; }
}
