using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Missing;

/// <summary>What may have been meant: words, people and outlets of the coverage that are written nearly so.</summary>
internal static class Suggestions
{
    private const int MaxSuggestions = 3;
    private const int MaxMended = 3;
    private const int ShortestMended = 4;
    private const int MaxAlike = 300;
    private const int MaxEdits = 4;
    private const int LongWord = 6;

    /// <summary>The topic with the words that nobody wrote mended; empty when one of them is like no word of the coverage.</summary>
    public static async Task<IReadOnlyList<string>> SpellingsAsync(IVocabulary vocabulary, TopicQuery topic, CancellationToken cancellationToken)
    {
        var counts = await vocabulary.CountPassagesAsync([.. topic.Parts.Select(part => part.Forms[0][0])], cancellationToken);
        var missing = topic.Parts.Where((part, i) => part.Forms.Count == 1 && part.Forms[0].Count == 1 && counts[i] == 0).ToList();
        if (missing.Count == 0 || missing.Count > MaxMended || missing.Exists(part => part.Label.Length < ShortestMended))
            return [];
        var mended = new Dictionary<TopicPart, IReadOnlyList<string>>();
        foreach (var part in missing)
        {
            mended[part] = await SimilarWordsAsync(vocabulary, part, cancellationToken);
            // One word that is like no other: the question is not misspelt, it is about something else.
            if (mended[part].Count == 0)
                return [];
        }
        // Only one of several is offered in all its spellings; the others in their likeliest.
        var varied = missing.MaxBy(part => mended[part].Count)!;
        return [.. mended[varied].Select(word => string.Join(' ', topic.Parts.Select(part =>
            part == varied ? word : mended.TryGetValue(part, out var words) ? words[0] : part.Label)))];
    }

    // By stem, and (stems of misspelt words go astray: "elefant", "eleph") by the words as printed.
    private static async Task<IReadOnlyList<string>> SimilarWordsAsync(IVocabulary vocabulary, TopicPart part, CancellationToken cancellationToken)
    {
        var near = await vocabulary.FindNearAsync(part.Forms[0][0], MaxSuggestions, cancellationToken);
        var typed = NameFolding.Fold(part.Label);
        IReadOnlyList<VocabularyWord> alike = near.Count > 0 || typed.Length < ShortestMended
            ? []
            : await vocabulary.FindWordsAsync(typed[..2], MaxAlike, cancellationToken);
        var limit = typed.Length < LongWord ? 1 : 2;
        return [.. near.Where(word => word.Term.Length >= ShortestMended && word.Term[0] == typed[0]).Concat(alike.Where(word => Edits(typed, word) <= limit))
            .DistinctBy(word => word.Term)
            .OrderBy(word => Edits(typed, word))
            .ThenByDescending(word => word.Units)
            .ThenBy(word => word.Term, StringComparer.Ordinal)
            .Select(word => word.Word)
            .Take(MaxSuggestions)];
    }

    // The printed form may be a plural of what was meant.
    private static int Edits(string typed, VocabularyWord word)
    {
        var printed = NameFolding.Fold(word.Word);
        return Math.Min(Misspellings.Distance(typed, printed, MaxEdits), Misspellings.Distance(typed, printed.TrimEnd('s'), MaxEdits));
    }

    /// <summary>Speakers whose name has a word written nearly so, longest name's last word first.</summary>
    public static async Task<IReadOnlyList<string>> SpeakersAsync(
        IIndexSnapshot snapshot, string person, CancellationToken cancellationToken)
    {
        var words = NameFolding.Words(person);
        if (words.Length == 0)
            return [];
        var similar = new List<string>();
        foreach (var word in words.Where(word => word.Length >= ShortestMended).Reverse())
        {
            var sameBeginning = await snapshot.FindByPrefixAsync(word[..2], 200, cancellationToken);
            similar.AddRange(sameBeginning.Where(entry => NameFolding.Words(entry.Name).Any(part => Misspellings.MayMean(word, part))).Select(entry => entry.Name));
        }
        return [.. similar.Distinct().Take(MaxSuggestions)];
    }

    /// <summary>Outlets named nearly so, most articles first.</summary>
    public static async Task<IReadOnlyList<string>> OutletsAsync(IIndexSnapshot snapshot, string asked, CancellationToken cancellationToken)
    {
        var outlets = await snapshot.ListOutletsAsync(cancellationToken);
        var key = OutletNames.KeyOf(asked);
        var near = outlets.Where(outlet => Misspellings.MayMean(key, OutletNames.KeyOf(outlet.Name)) || (key.Length > 0 && OutletNames.KeyOf(outlet.Name).Contains(key, StringComparison.Ordinal)));
        return [.. near.OrderByDescending(outlet => outlet.Articles).ThenBy(outlet => outlet.Name, StringComparer.Ordinal).Select(outlet => outlet.Name).Take(MaxSuggestions)];
    }
}
