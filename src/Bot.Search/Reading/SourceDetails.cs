using Bot.Search.Domain;

namespace Bot.Search.Reading;

/// <summary>What a source says about an article. Null means that it does not say.</summary>
internal sealed record SourceDetails
{
    public static SourceDetails None { get; } = new();

    public string? Outlet { get; init; }

    public string? Title { get; init; }

    public Uri? Url { get; init; }

    public PublishedAt? Published { get; init; }

    public string? Byline { get; init; }

    /// <summary>These details, with what they lack taken from <paramref name="other"/>.</summary>
    public SourceDetails Or(SourceDetails other) => new()
    {
        Outlet = Outlet ?? other.Outlet,
        Title = Title ?? other.Title,
        Url = Url ?? other.Url,
        Published = Published ?? other.Published,
        Byline = Byline ?? other.Byline,
    };
}
