namespace Bot.Search.Ingestion;

/// <summary>What became of one input.</summary>
public enum IngestOutcome
{
    /// <summary>Stored for the first time.</summary>
    Added,

    /// <summary>Stored as a new version of a known article, or with corrected details (outlet, headline, date, byline) and the same text.</summary>
    Updated,

    /// <summary>Known and the same; nothing was written.</summary>
    Unchanged,

    /// <summary>Not stored; the row says why.</summary>
    Failed,
}
