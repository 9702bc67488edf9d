namespace Bot.Search.Extraction.Names;

/// <summary>How a speaker mention refers.</summary>
internal enum MentionKind : byte
{
    /// <summary>By name: "Mr Kaczynski", "Moscow".</summary>
    Name,

    /// <summary>He or she.</summary>
    Personal,

    /// <summary>It.</summary>
    Neuter,

    /// <summary>They, we, both.</summary>
    Plural,

    /// <summary>I, my.</summary>
    First,

    /// <summary>Who, which, that.</summary>
    Relative,

    /// <summary>A description: "the minister", "two officials".</summary>
    Nominal,
}
