namespace Bot.Search.Ingestion;

/// <summary>What became of everything that was to be read.</summary>
/// <param name="Items">One row for each article or failing input, in the order read.</param>
public sealed record IngestReport(IReadOnlyList<IngestItem> Items)
{
    /// <summary>How many rows have <paramref name="outcome"/>.</summary>
    public int Count(IngestOutcome outcome) => Items.Count(item => item.Outcome == outcome);
}
