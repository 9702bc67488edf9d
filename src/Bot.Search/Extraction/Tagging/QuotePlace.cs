namespace Bot.Search.Extraction.Tagging;

/// <summary>Where a token stands in its outer quotation.</summary>
internal enum QuotePlace : byte
{
    Outside,
    Opener,
    First,
    Inside,
    Last,
    Closer,
    InnerMark,
}
