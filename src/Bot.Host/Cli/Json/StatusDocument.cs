namespace Bot.Host.Cli.Json;

/// <summary>What <c>status --json</c> prints. Names and their order are a contract with programs that read it.</summary>
/// <param name="Command">"status".</param>
/// <param name="Coverage">Articles, outlets, dates.</param>
/// <param name="Totals">The same with origins, quotes and speakers.</param>
/// <param name="LastRead">When the article that came last was read; null when there is none.</param>
/// <param name="StoreBytes">Size of the data folder.</param>
/// <param name="Feeds">The configured feeds.</param>
internal sealed record StatusDocument(
    string Command, CoverageDocument Coverage, TotalsDocument Totals, string? LastRead, long StoreBytes, IReadOnlyList<FeedDocument> Feeds);
