namespace Bot.Search.Domain;

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
