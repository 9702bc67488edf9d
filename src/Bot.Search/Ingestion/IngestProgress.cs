namespace Bot.Search.Ingestion;

/// <summary>How far a run is.</summary>
/// <param name="Done">Inputs finished, failures included.</param>
/// <param name="Total">Inputs known so far; null while they are still being counted.</param>
/// <param name="Last">The row finished last; null at the start.</param>
public sealed record IngestProgress(int Done, int? Total, IngestItem? Last);
