using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;

namespace Bot.Measuring;

/// <summary>Draws topics from texts as people would: a few of the rarer words that carry meaning.</summary>
internal sealed class TopicWords(ITermAnalyzer analyzer, IVocabulary vocabulary)
{
    /// <summary>
    /// <paramref name="count"/> different words of the span, by chance from the rarer half of those that carry meaning,
    /// as printed, in order; null when there are not so many.
    /// </summary>
    public async Task<IReadOnlyList<string>?> DrawAsync(string text, TextSpan span, int count, Random random, CancellationToken cancellationToken)
    {
        var words = analyzer.Analyze(text, span)
            .Where(token => !token.Joined && token.Term.Length > 2 && !analyzer.IsStopTerm(token.Term) && token.Term.Any(char.IsLetter))
            .DistinctBy(token => token.Term)
            .ToList();
        if (words.Count < count)
            return null;
        var units = await vocabulary.CountPassagesAsync([.. words.Select(token => token.Term)], cancellationToken);
        var rarer = words.Zip(units).OrderBy(pair => pair.Second).Take(Math.Max(count, (words.Count + 1) / 2)).Select(pair => pair.First).ToArray();
        random.Shuffle(rarer);
        return [.. rarer.Take(count).OrderBy(token => token.Position).Select(token => token.Span.In(text))];
    }
}
