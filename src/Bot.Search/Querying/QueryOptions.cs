namespace Bot.Search.Querying;

/// <summary>What answers need to know about the place where the bot runs; set by who composes the program, not read from configuration itself.</summary>
public sealed class QueryOptions
{
    /// <summary>
    /// Address under which readers reach the bot's own pages (http or https); proof links begin with it. Null (the
    /// default): answers carry no proof links.
    /// </summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>Words farther from those of a question than this are not looked for; <see cref="Nearness.NearWords"/> (the default) leaves none out. Measures set it.</summary>
    public Nearness WidestWords { get; set; } = Nearness.NearWords;
}
