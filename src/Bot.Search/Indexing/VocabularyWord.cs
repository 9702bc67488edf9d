namespace Bot.Search.Indexing;

/// <summary>A word of the coverage, for suggestions.</summary>
/// <param name="Term">The term.</param>
/// <param name="Word">A form of it as printed, in lower case.</param>
/// <param name="Units">How many units hold the term, in any field.</param>
public sealed record VocabularyWord(string Term, string Word, int Units);
