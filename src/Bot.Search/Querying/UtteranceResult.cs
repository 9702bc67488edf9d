using Bot.Search.Domain;

namespace Bot.Search.Querying;

/// <summary>The same words by the same speaker, in one or more articles.</summary>
public sealed record UtteranceResult
{
    /// <summary>Who, or (for a passage that is no quote) null.</summary>
    public required SpeakerView? Speaker { get; init; }

    /// <summary>Null for a sentence that answers a question without being a quote.</summary>
    public required QuoteKind? Kind { get; init; }

    /// <summary>What the best citation says that the speaker did with the words; null for a sentence.</summary>
    public required SpeechAct? Act { get; init; }

    /// <summary>The words of the best citation; pieces that an attribution split are joined by " … ".</summary>
    public required string Text { get; init; }

    /// <summary>Spans of <see cref="Text"/> that match the question: sorted, without overlap.</summary>
    public required IReadOnlyList<TextSpan> Highlights { get; init; }

    /// <summary>Higher is better; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>Why it stands where it stands: in the words, beside them, or nowhere near them.</summary>
    public required MatchPlace Place { get; init; }

    /// <summary>
    /// The sentence of the first citation's article that tells what the speaker did by these words ("Amari praised the farmers."),
    /// where the question asks for an act; null otherwise.
    /// </summary>
    public string? ActSentence { get; init; }

    /// <summary>The question that the words of the first citation answer, as printed; null when none stands before them.</summary>
    public string? Question { get; init; }

    /// <summary>Number of different outlets among all its citations.</summary>
    public required int Outlets { get; init; }

    /// <summary>Number of independent texts among them: copies of one text count once.</summary>
    public required int Origins { get; init; }

    /// <summary>At least one: best wording first, then by date and id.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>The different wordings, first the one in <see cref="Text"/>; a single entry when all outlets agree.</summary>
    public required IReadOnlyList<Wording> Wordings { get; init; }
}

/// <summary>A speaker as shown in an answer.</summary>
/// <param name="Name">Canonical name; null when the speaker cannot be told (shown as "unknown").</param>
/// <param name="Role">The role as printed in the first citation that prints one; null when none does.</param>
/// <param name="Kind">What sort of speaker.</param>
/// <param name="Confidence">0 to 1; below <see cref="Sure"/> the wording says that the attribution is uncertain.</param>
public sealed record SpeakerView(string? Name, string? Role, SpeakerKind Kind, double Confidence)
{
    /// <summary>From here on an attribution is worded without reserve.</summary>
    public const double Sure = 0.7;

    /// <summary>Through whom the words came, as written ("a ward log"); null when nobody stands between.</summary>
    public string? Via { get; init; }

    /// <summary>Names of those whom "he" or "the minister" may stand for, best first, when the text does not tell which; else empty.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];
}

/// <summary>One wording of an utterance and who prints it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Outlets">Who prints them so, by name.</param>
/// <param name="Difference">From the first wording to this one; empty for the first.</param>
public sealed record Wording(string Text, IReadOnlyList<string> Outlets, IReadOnlyList<DifferencePart> Difference);
