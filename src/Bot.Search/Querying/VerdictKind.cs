namespace Bot.Search.Querying;

/// <summary>The rungs of verify's ladder, best first. There is no "false": coverage cannot prove that words were never said.</summary>
public enum VerdictKind
{
    /// <summary>The words stand in a quote exactly (case, white space and quotation-mark style aside).</summary>
    Exact,

    /// <summary>Nearly these words; the difference is shown.</summary>
    Altered,

    /// <summary>These words, but by somebody else than claimed.</summary>
    OtherSpeaker,

    /// <summary>Only reported speech says something like it: nobody is quoted with these words.</summary>
    Reported,

    /// <summary>Nothing like it in the coverage.</summary>
    NotFound,
}
