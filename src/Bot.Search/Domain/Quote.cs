namespace Bot.Search.Domain;

/// <summary>
/// Words attributed to somebody. Pieces split by their attribution ("…," said X. "…") are one quote; so is a direct
/// quote that goes on in the next sentence or paragraph.
/// </summary>
/// <param name="Ordinal">Position among the article's quotes, from 0.</param>
/// <param name="Kind">Direct, mixed or indirect.</param>
/// <param name="Pieces">One contiguous span each, in order, without overlap, never empty; outer quotation marks and edge punctuation that the marks do not hold are left out.</param>
/// <param name="Attribution">Who, and why we think so.</param>
public sealed record Quote(int Ordinal, QuoteKind Kind, IReadOnlyList<TextSpan> Pieces, Attribution Attribution)
{
    /// <summary>What the attributing verb says that the speaker did with the words.</summary>
    public SpeechAct Act { get; init; }

    /// <summary>Names of those whom the mention may stand for, best first, when two or more are about as likely and none is named; else empty.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>From the start of the first piece to the end of the last.</summary>
    public TextSpan Envelope => new(Pieces[0].Start, Pieces[^1].End);
}

/// <summary>How much of a quote stands inside quotation marks.</summary>
public enum QuoteKind
{
    /// <summary>All of it.</summary>
    Direct,

    /// <summary>Part of it: said he was not "serious".</summary>
    Mixed,

    /// <summary>None of it: said talks were close.</summary>
    Indirect,
}

/// <summary>Why the extractor gives a quote to a speaker.</summary>
/// <param name="Mention">The speaker as written; null when nobody can be told.</param>
/// <param name="Speaker">Whom the mention stands for; null exactly when <paramref name="Mention"/> is.</param>
/// <param name="Cue">The attributing words ("said", "according to"); null for a quote that goes on without one.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that words and speaker belong together.</param>
/// <param name="Rule">Name of the rule or model path that decided, for <c>extract --explain</c>.</param>
public sealed record Attribution(SpeakerMention? Mention, Speaker? Speaker, TextSpan? Cue, double Confidence, string Rule)
{
    /// <summary>
    /// Through whom the words came, as written: "a ward log" in "The surgeon warned that …, according to a ward log"; null when nobody stands between.
    /// </summary>
    public SpeakerMention? Via { get; init; }
}
