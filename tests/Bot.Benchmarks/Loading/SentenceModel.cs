namespace Bot.Benchmarks.Loading;

/// <summary>A sentence to be printed; a quote when it has a speaker.</summary>
/// <param name="Words">The words, without stop.</param>
/// <param name="Speaker">Rank of the speaker; null for plain reporting.</param>
/// <param name="Direct">In quotation marks, or reported.</param>
internal sealed record SentenceModel(string[] Words, int? Speaker, bool Direct);
