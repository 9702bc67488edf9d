using System.Security.Cryptography;
using System.Text;

namespace Bot.Search.Domain;

/// <summary>One page as stored. The text is kept exactly as read; every span of the product points into it.</summary>
public sealed record Article
{
    /// <summary>Which article this is a version of.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>1 for the first text seen under this id, then counting up with every edit.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The publisher as readers know it ("The Straits Times"); never empty.</summary>
    public required string Outlet { get; init; }

    /// <summary>The headline; empty when the source gives none.</summary>
    public required string Title { get; init; }

    /// <summary>Canonical address (http or https); null for a file without one.</summary>
    public Uri? Url { get; init; }

    /// <summary>Null when the source does not say.</summary>
    public PublishedAt? Published { get; init; }

    /// <summary>The author line as printed; null when there is none.</summary>
    public string? Byline { get; init; }

    /// <summary>The text as stored, in UTF-16; offsets everywhere count its code units.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, as lower-case hexadecimal digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When this version was read; never shown as a publication date.</summary>
    public required DateTimeOffset IngestedAt { get; init; }

    /// <summary>Where outlet, headline, address, date and byline were read.</summary>
    public FieldSources Sources { get; init; } = FieldSources.None;

    /// <summary>
    /// Parts of <see cref="Text"/> that are no reporting (masthead, dateline, advertisement, link lists, copyright,
    /// author notes): sorted, without overlap. They stay in the text and are left out of sentences.
    /// </summary>
    public IReadOnlyList<TextSpan> Boilerplate { get; init; } = [];

    /// <summary>Seconds or pages that parts of <see cref="Text"/> stand at in the source, in order; empty for a page of the web.</summary>
    public IReadOnlyList<Landmark> Landmarks { get; init; } = [];

    /// <summary>Who speaks where the source itself marks it, in order, without overlap; empty for nearly all sources.</summary>
    public IReadOnlyList<SpokenTurn> Turns { get; init; } = [];
}

/// <summary>
/// Identity of an article over all its versions: 16 lower-case hexadecimal digits, made from the canonical url
/// or, where a page has none, from its outlet and title; from outlet and text where these two name another article already.
/// </summary>
/// <param name="Value">The digits; never empty.</param>
public readonly record struct ArticleId(string Value) : IComparable<ArticleId>
{
    private const int Digits = 16;

    /// <summary>The id of the page that <paramref name="key"/> (its canonical url) names.</summary>
    public static ArticleId From(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return new ArticleId(Convert.ToHexStringLower(hash)[..Digits]);
    }

    public int CompareTo(ArticleId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}

/// <summary>SHA-256 of a text in UTF-8, as lower-case hexadecimal digits.</summary>
internal static class ContentHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
