namespace Bot.Search.Domain;

/// <summary>
/// Where each detail of an article was read ("og:site_name", "JSON-LD publisher", "sources.json"), so that whoever doubts one can
/// look there. Null means that the detail is not known, or that nobody noted its place (articles stored by older versions).
/// </summary>
/// <param name="Outlet">Of <see cref="Article.Outlet"/>.</param>
/// <param name="Title">Of <see cref="Article.Title"/>.</param>
/// <param name="Url">Of <see cref="Article.Url"/>.</param>
/// <param name="Published">Of <see cref="Article.Published"/>.</param>
/// <param name="Byline">Of <see cref="Article.Byline"/>.</param>
public sealed record FieldSources(string? Outlet, string? Title, string? Url, string? Published, string? Byline)
{
    /// <summary>Nothing is known of any.</summary>
    public static FieldSources None { get; } = new(null, null, null, null, null);
}
