namespace Bot.Search.Ingestion;

/// <summary>Where a text comes from, which says how far it may replace another text of the same article.</summary>
internal enum TextSource
{
    /// <summary>A file that somebody gave.</summary>
    File,

    /// <summary>The article's own page.</summary>
    Page,

    /// <summary>A feed that carries the text.</summary>
    Feed,

    /// <summary>A feed's few words, taken because the page could not be had.</summary>
    Summary,
}
