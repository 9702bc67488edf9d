namespace Bot.Search.Querying.Asking;

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
