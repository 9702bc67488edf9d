using Bot.Search.Domain;

namespace Bot.Search.Reading;

/// <summary>What a source says about an article, and where it says so. Null means that it does not say.</summary>
internal sealed record SourceDetails
{
    public static SourceDetails None { get; } = new();

    public string? Outlet { get; init; }

    public string? Title { get; init; }

    public Uri? Url { get; init; }

    public PublishedAt? Published { get; init; }

    public string? Byline { get; init; }

    /// <summary>True when the outlet is what a page says of itself, and not what the person says who gave it.</summary>
    public bool IsClaim { get; init; }

    /// <summary>Where each of them was read.</summary>
    public FieldSources Sources { get; init; } = FieldSources.None;

    /// <summary>These details, with what they lack taken from <paramref name="other"/>.</summary>
    public SourceDetails Or(SourceDetails other) => new()
    {
        Outlet = Outlet ?? other.Outlet,
        Title = Title ?? other.Title,
        Url = Url ?? other.Url,
        Published = Published ?? other.Published,
        Byline = Byline ?? other.Byline,
        IsClaim = Outlet is null ? other.IsClaim : IsClaim,
        Sources = new FieldSources(
            Outlet is null ? other.Sources.Outlet : Sources.Outlet,
            Title is null ? other.Sources.Title : Sources.Title,
            Url is null ? other.Sources.Url : Sources.Url,
            Published is null ? other.Sources.Published : Sources.Published,
            Byline is null ? other.Sources.Byline : Sources.Byline),
    };

    /// <summary>These details, read in <paramref name="place"/> where no place is noted yet.</summary>
    public SourceDetails From(string place) => this with
    {
        Sources = new FieldSources(
            Outlet is null ? null : Sources.Outlet ?? place,
            Title is null ? null : Sources.Title ?? place,
            Url is null ? null : Sources.Url ?? place,
            Published is null ? null : Sources.Published ?? place,
            Byline is null ? null : Sources.Byline ?? place),
    };
}
