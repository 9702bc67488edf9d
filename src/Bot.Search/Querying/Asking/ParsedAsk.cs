using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Asking;

/// <summary>A plain question taken apart by its form alone, before the coverage is looked at.</summary>
/// <param name="Kind">What it wants to know.</param>
/// <param name="Speaker">The words where the form has a speaker ("did X say", "what has X said", "according to X"); null when it has none.</param>
/// <param name="Topic">The words it is about, question words and speech verbs left out; may be empty.</param>
/// <param name="Period">The days it names.</param>
internal sealed record ParsedAsk(AskKind Kind, string? Speaker, string Topic, Period Period)
{
    /// <summary>Who tells it, where the form has a speaker too ("what did X say according to Y"); null when it names none.</summary>
    public string? Source { get; init; }

    /// <summary>The form asks what was said, so that a day is the day of saying, not of something that happened.</summary>
    public bool IsAboutSpeech { get; init; }

    /// <summary>It asks whether, when or how much anybody said: whom its topic names does not say it.</summary>
    public bool IsOfAnybody { get; init; }

    /// <summary>The verb of saying or of stance, with its preposition, as typed: "said", "opposed", "called for"; null when the form has none.</summary>
    public string? Verb { get; init; }

    /// <summary>The order in time that it asks for.</summary>
    public AskedOrder Order { get; init; }

    /// <summary>What sort of number it asks for, where it asks for one.</summary>
    public CountOf Counts { get; init; }

    /// <summary>It asks what an outlet prints, not what somebody says in it.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>It names a measure ("the price of"), which may be told of without a number.</summary>
    public bool IsMeasure { get; init; }

    /// <summary>What stands behind "what did", with neither it nor a verb of saying read: "the flower seller hear"; null in other forms.</summary>
    public string? Clause { get; init; }

    /// <summary>The topic without its verb, where that may be one of saying or not: "the World Cup" of "won the World Cup"; null in other forms.</summary>
    public string? BehindVerb { get; init; }

    /// <summary>The days were named without a year: another year may be meant.</summary>
    public bool IsYearOpen { get; init; }
}

/// <summary>What sort of thing a plain question wants to know.</summary>
internal enum AskKind
{
    /// <summary>Words on a topic, by anybody or by one speaker; also a question of no special form.</summary>
    What,

    /// <summary>Who said something, or who somebody is.</summary>
    Who,

    /// <summary>Whether a named speaker said something.</summary>
    DidSay,

    /// <summary>Whether anybody said something.</summary>
    DidAnyone,

    /// <summary>A time: the answer should hold one.</summary>
    When,

    /// <summary>A place: the answer should hold one.</summary>
    Where,

    /// <summary>A number: the answer should hold one.</summary>
    HowMany,

    /// <summary>Which outlets carry something.</summary>
    WhichOutlet,

    /// <summary>A reason, an opinion, a forecast, advice, a task: nothing that quotes answer.</summary>
    Unanswerable,
}
