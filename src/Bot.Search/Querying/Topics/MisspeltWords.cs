using Bot.Search.Indexing;
using Bot.Search.Naming;

namespace Bot.Search.Querying.Topics;

/// <summary>Words of a question that no article has, taken for words of the coverage that are written nearly so.</summary>
internal static class MisspeltWords
{
    private const int ShortestMended = 4;
    private const int MaxAlike = 300;
    private const int MaxEdits = 4;
    private const int LongWord = 6;
    private const int VeryLongWord = 9;
    private const int LongestEnding = 3;

    /// <summary>
    /// The topic in which a long word that no article has also stands as the one word of the coverage that is written nearly so;
    /// unchanged where there is none, or several.
    /// </summary>
    public static async Task<TopicQuery> MendAsync(IVocabulary vocabulary, WordTiers tiers, TopicQuery topic, CancellationToken cancellationToken)
    {
        var counts = await vocabulary.CountPassagesAsync([.. topic.Parts.Select(part => part.Forms[0][0])], cancellationToken);
        var parts = new List<TopicPart>();
        for (var i = 0; i < topic.Parts.Count; i++)
        {
            var part = topic.Parts[i];
            var typed = NameFolding.Fold(part.Label);
            if (counts[i] > 0 || part.Forms is not [[var term]] || typed.Length < LongWord)
            {
                parts.Add(part);
                continue;
            }
            // "boycotting": the stem went astray, the word did not.
            if (await InflectedAsync(vocabulary, typed, cancellationToken) is { } whole)
            {
                parts.Add(part.With([[whole]]));
                continue;
            }
            if (tiers.Knows(term))
            {
                parts.Add(part);
                continue;
            }
            var alike = (await vocabulary.FindWordsAsync(typed[..2], MaxAlike, cancellationToken))
                .Where(word => Edits(typed, word) <= (typed.Length < VeryLongWord ? 1 : 2)).ToList();
            parts.Add(alike.Count == 1 ? part.With([[alike[0].Term]]) : part);
        }
        return topic with { Parts = parts };
    }

    /// <summary>The topic without words of general meaning that no article has; unchanged when it has no others.</summary>
    public static async Task<TopicQuery> WithoutLightAsync(IVocabulary vocabulary, TopicQuery topic, CancellationToken cancellationToken)
    {
        var light = topic.Parts.Where(part => StopWords.IsLight(part.Label)).ToList();
        if (light.Count == 0 || light.Count == topic.Parts.Count)
            return topic;
        var counts = await vocabulary.CountPassagesAsync([.. light.Select(part => part.Forms[0][0])], cancellationToken);
        var absent = light.Where((_, i) => counts[i] == 0).ToHashSet();
        return absent.Count == 0 ? topic : topic with { Parts = [.. topic.Parts.Where(part => !absent.Contains(part))] };
    }

    private static async Task<string?> InflectedAsync(IVocabulary vocabulary, string typed, CancellationToken cancellationToken)
    {
        var words = await vocabulary.FindWordsAsync(typed[..(typed.Length - LongestEnding)], MaxAlike, cancellationToken);
        return words.Where(word => NameFolding.Fold(word.Word) is var printed && printed.Length >= ShortestMended
            && typed.StartsWith(printed, StringComparison.Ordinal) && typed.Length - printed.Length <= LongestEnding).MaxBy(word => word.Word.Length)?.Term;
    }

    // The printed form may be a plural of what was meant.
    private static int Edits(string typed, VocabularyWord word)
    {
        var printed = NameFolding.Fold(word.Word);
        return Math.Min(Misspellings.Distance(typed, printed, MaxEdits), Misspellings.Distance(typed, printed.TrimEnd('s'), MaxEdits));
    }
}
