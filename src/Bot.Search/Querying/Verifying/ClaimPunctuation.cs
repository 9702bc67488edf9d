namespace Bot.Search.Querying.Verifying;

/// <summary>How far punctuation between words makes words others than those claimed.</summary>
internal enum ClaimPunctuation
{
    /// <summary>It must be the same.</summary>
    Counts,

    /// <summary>All but quotation marks must: the words stand partly inside and partly outside of them.</summary>
    ExceptMarks,

    /// <summary>It makes no difference: the text was put together from pieces.</summary>
    IsFree,
}
