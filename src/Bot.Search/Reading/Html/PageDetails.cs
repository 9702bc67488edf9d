namespace Bot.Search.Reading.Html;

/// <summary>What a page says of itself.</summary>
/// <param name="Details">Headline, outlet, address, date, authors.</param>
/// <param name="Body">The article's text as the page's own data carries it; null when they do not.</param>
internal sealed record PageDetails(SourceDetails Details, string? Body)
{
    public static PageDetails None { get; } = new(SourceDetails.None, null);
}
