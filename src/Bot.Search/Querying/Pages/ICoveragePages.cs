using Bot.Search.Domain;

namespace Bot.Search.Querying.Pages;

/// <summary>What the bot's own pages show. Each call sees one snapshot; a fault of the store is thrown.</summary>
public interface ICoveragePages
{
    /// <summary>An article with its quotes; its newest version when <paramref name="version"/> is null. Null when it is not stored.</summary>
    Task<ArticlePage?> FindArticleAsync(ArticleId id, int? version, CancellationToken cancellationToken);

    /// <summary>The coverage as a whole.</summary>
    Task<CoveragePage> ReadCoverageAsync(CancellationToken cancellationToken);

    /// <summary>A speaker by name as in an address ("kajsa-ollongren", see <see cref="SpeakerSlug"/>) or by key; null when there is none.</summary>
    Task<PageSpeaker?> FindSpeakerAsync(string key, CancellationToken cancellationToken);
}

/// <summary>An article as its proof page shows it.</summary>
/// <param name="Article">The version shown.</param>
/// <param name="NewestVersion">The newest version that is stored.</param>
/// <param name="Quotes">Quotes of this version, in order of their first words; of an older one all that it held, with the day when a later one had them no more.</param>
/// <param name="Removed">Quotes of older versions that an edit took out; empty unless the newest version is shown.</param>
public sealed record ArticlePage(Article Article, int NewestVersion, IReadOnlyList<PageQuote> Quotes, IReadOnlyList<PageQuote> Removed);

/// <summary>A quote on an article's page.</summary>
public sealed record PageQuote
{
    /// <summary>The version of the article that it stands in.</summary>
    public required int Version { get; init; }

    /// <summary>Position among the quotes of its version, from 0: one less than the "n" of "#quote-n".</summary>
    public required int Ordinal { get; init; }

    /// <summary>Direct, mixed or reported.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>What the speaker did with the words.</summary>
    public required SpeechAct Act { get; init; }

    /// <summary>The words, pieces joined by " … ".</summary>
    public required string Text { get; init; }

    /// <summary>Its pieces in the text of its version; in order, without overlap.</summary>
    public required IReadOnlyList<TextSpan> Pieces { get; init; }

    /// <summary>The paragraphs around them.</summary>
    public required TextSpan Paragraph { get; init; }

    /// <summary>Who, as this article has it; its name is null when nobody can be told.</summary>
    public required SpeakerView Speaker { get; init; }

    /// <summary>The speaker's own page; null for one without a name.</summary>
    public required string? SpeakerKey { get; init; }

    /// <summary>Lands on the words on the outlet's page; null when the article has no address and when its newest version has not these words.</summary>
    public required string? DeepLink { get; init; }

    /// <summary>The second of the recording or the page of the document where they begin; null for a page of the web.</summary>
    public Landmark? At { get; init; }

    /// <summary>Since when the words are no longer in the article; null while they are.</summary>
    public required DateTimeOffset? RemovedBy { get; init; }
}

/// <summary>The coverage as its page shows it.</summary>
/// <param name="Coverage">Articles, outlets, dates.</param>
/// <param name="Quotes">Number of quotes.</param>
/// <param name="Origins">Number of independent texts.</param>
/// <param name="Outlets">Most articles first.</param>
/// <param name="Speakers">Most quoted first; at most 60.</param>
/// <param name="Days">By day, oldest first, of the newest articles (at most 2,000); articles without a date are left out.</param>
/// <param name="Latest">The newest articles, newest first; at most 6.</param>
public sealed record CoveragePage(
    Coverage Coverage,
    int Quotes,
    int Origins,
    IReadOnlyList<PageOutlet> Outlets,
    IReadOnlyList<PageSpeaker> Speakers,
    IReadOnlyList<PageDay> Days,
    IReadOnlyList<PageLatest> Latest);

/// <summary>One of the newest articles.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Outlet">Its outlet.</param>
/// <param name="Title">Its headline; may be empty.</param>
/// <param name="Published">Null when it is not dated.</param>
/// <param name="Quotes">How many quotes stand in it.</param>
/// <param name="Quote">One of them, in somebody's own words; null when there is none.</param>
public sealed record PageLatest(ArticleId Id, string Outlet, string Title, PublishedAt? Published, int Quotes, PageQuote? Quote);

/// <summary>An outlet and how many of its articles are stored.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Articles">How many.</param>
public sealed record PageOutlet(string Name, int Articles);

/// <summary>A speaker as a page lists it.</summary>
/// <param name="Key">What its page is found by.</param>
/// <param name="Name">As articles print it.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Pieces">How many pieces of quotes there are.</param>
public sealed record PageSpeaker(string Key, string Name, SpeakerKind Kind, int Pieces);

/// <summary>What was published on one day.</summary>
/// <param name="Day">The day, as the articles date themselves.</param>
/// <param name="Articles">How many articles.</param>
/// <param name="Quotes">How many quotes stand in them.</param>
public sealed record PageDay(DateOnly Day, int Articles, int Quotes);
