namespace Bot.Search.Indexing.Postings;

/// <summary>Docs of a segment from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct DocRange(int First, int End);
