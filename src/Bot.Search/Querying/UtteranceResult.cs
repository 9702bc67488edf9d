using Bot.Search.Domain;

namespace Bot.Search.Querying;

/// <summary>The same words by the same speaker, in one or more articles.</summary>
public sealed record UtteranceResult
{
    /// <summary>Who, or (for a passage that is no quote) null.</summary>
    public required SpeakerView? Speaker { get; init; }

    /// <summary>Null for a sentence that answers a question without being a quote.</summary>
    public required QuoteKind? Kind { get; init; }

    /// <summary>The words of the best citation; pieces that an attribution split are joined by " … ".</summary>
    public required string Text { get; init; }

    /// <summary>Spans of <see cref="Text"/> that match the question: sorted, without overlap.</summary>
    public required IReadOnlyList<TextSpan> Highlights { get; init; }

    /// <summary>Higher is better; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>Why it stands where it stands: in the words, beside them, or nowhere near them.</summary>
    public required MatchPlace Place { get; init; }

    /// <summary>Number of different outlets among all its citations.</summary>
    public required int Outlets { get; init; }

    /// <summary>Number of independent texts among them: copies of one text count once.</summary>
    public required int Origins { get; init; }

    /// <summary>At least one: best wording first, then by date and id.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>The different wordings, first the one in <see cref="Text"/>; a single entry when all outlets agree.</summary>
    public required IReadOnlyList<Wording> Wordings { get; init; }
}
