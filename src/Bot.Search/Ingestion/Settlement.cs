namespace Bot.Search.Ingestion;

/// <summary>What is to be done with an article that was read, by what is stored of it.</summary>
internal enum Settlement
{
    /// <summary>Nothing is stored: store it.</summary>
    Add,

    /// <summary>Another text is stored: store a new version.</summary>
    Edit,

    /// <summary>The same text is stored, made by another extractor: replace that version.</summary>
    Refresh,

    /// <summary>The same text is stored with other details: put these right in that version.</summary>
    Correct,

    /// <summary>It is stored as it is: leave it.</summary>
    Same,

    /// <summary>Somebody forgot it, and this is not a person who wants it back: leave it out.</summary>
    Forgotten,

    /// <summary>A fuller text is stored: leave that.</summary>
    Keep,

    /// <summary>An earlier version had this text, and its source says nothing of when it holds: leave the newest.</summary>
    Had,

    /// <summary>The page shows something else than the article, such as a notice: leave what is stored, and say so.</summary>
    Strange,
}
