namespace Bot.Search.Querying.Asking;

/// <summary>A plain question taken apart by its form alone, before the coverage is looked at.</summary>
/// <param name="Kind">What it wants to know.</param>
/// <param name="Speaker">The words where the form has a speaker ("did X say", "what has X said", "according to X"); null when it has none.</param>
/// <param name="Topic">The words it is about, question words and speech verbs left out; may be empty.</param>
/// <param name="Period">The days it names.</param>
internal sealed record ParsedAsk(AskKind Kind, string? Speaker, string Topic, Period Period)
{
    /// <summary>The form asks what was said, so that a day is the day of saying, not of something that happened.</summary>
    public bool IsAboutSpeech { get; init; }

    /// <summary>The verb of saying or of stance, with its preposition, as typed: "said", "opposed", "called for"; null when the form has none.</summary>
    public string? Verb { get; init; }

    /// <summary>The days were named without a year: another year may be meant.</summary>
    public bool IsYearOpen { get; init; }
}
