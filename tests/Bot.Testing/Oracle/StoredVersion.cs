using Bot.Search.Domain;
using Bot.Search.Indexing.Passages;
using Bot.Search.Storing.Grouping;

namespace Bot.Testing.Oracle;

/// <summary>One version of an article in memory.</summary>
internal sealed record StoredVersion
{
    public required ExtractedArticle Extracted { get; init; }

    public required ArticleTerms Terms { get; init; }

    public required TextSketch Sketch { get; init; }

    /// <summary>One entry a unit; null for a sentence.</summary>
    public required IReadOnlyList<PieceWords?> Pieces { get; init; }

    /// <summary>One entry a unit, as assigned when it was stored; later merges are in the state's aliases.</summary>
    public required IReadOnlyList<long> Utterances { get; init; }

    public required long Origin { get; init; }

    /// <summary>Ordinals of the units that are searched: all of the newest version, of older ones those that are gone.</summary>
    public required IReadOnlyList<int> Searched { get; init; }

    /// <summary>When the version after this one was read; null for the newest.</summary>
    public DateTimeOffset? RemovedBy { get; init; }

    /// <summary>Number of each of the article's terms.</summary>
    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    public Article Article => Extracted.Article;
}
