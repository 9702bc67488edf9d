namespace Bot.Search.Indexing.Postings;

/// <summary>A unit that holds a term.</summary>
internal readonly record struct Posting(int Doc, byte Impact);
