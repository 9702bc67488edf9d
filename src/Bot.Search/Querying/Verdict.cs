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

/// <summary>How far reported speech has the words of a claim.</summary>
public enum ClaimStanding
{
    /// <summary>It says something like it in other words.</summary>
    SomethingLike,

    /// <summary>It has the very words, all of them the reporter's.</summary>
    WordForWord,

    /// <summary>It has the very words, some of them in quotation marks.</summary>
    PartlyQuoted,
}

/// <summary>A claim says what its source denies, or the other way round.</summary>
/// <param name="InClaim">The words that deny ("not", "never") in the claim alone; empty when the source has more of them.</param>
/// <param name="InSource">Those in the source alone, there or shortly before; empty when the claim has more of them.</param>
public sealed record NegationDifference(IReadOnlyList<string> InClaim, IReadOnlyList<string> InSource);
