namespace Bot.Search.Ingestion.Feeds;

/// <summary>A linked page that was asked for.</summary>
/// <param name="Stamp">Headline and date as the feed gave them; the page is read again when they change.</param>
/// <param name="Failures">How many times it failed since; 0 when it was read.</param>
internal sealed record SeenEntry(string Stamp, int Failures);
