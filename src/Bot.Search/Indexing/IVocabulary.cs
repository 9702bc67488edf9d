namespace Bot.Search.Indexing;

/// <summary>The words of the coverage.</summary>
public interface IVocabulary
{
    /// <summary>How many units hold each term, in any field; 0 for a term that is not there.</summary>
    ValueTask<IReadOnlyList<int>> CountPassagesAsync(IReadOnlyList<string> terms, CancellationToken cancellationToken);

    /// <summary>Words whose term begins with a folded prefix, most frequent first, then by term.</summary>
    ValueTask<IReadOnlyList<VocabularyWord>> FindWordsAsync(string prefix, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Words whose term differs from <paramref name="term"/> by one edit (two from 7 letters on; an exchange of
    /// neighbours is one) and begins with its first or second letter, nearest first, then most frequent, then by term.
    /// </summary>
    ValueTask<IReadOnlyList<VocabularyWord>> FindNearAsync(string term, int limit, CancellationToken cancellationToken);
}

/// <summary>A word of the coverage, for suggestions.</summary>
/// <param name="Term">The term.</param>
/// <param name="Word">A form of it as printed, in lower case.</param>
/// <param name="Units">How many units hold the term, in any field.</param>
public sealed record VocabularyWord(string Term, string Word, int Units);
