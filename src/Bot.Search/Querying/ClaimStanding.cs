namespace Bot.Search.Querying;

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
