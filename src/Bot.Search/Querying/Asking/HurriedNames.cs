using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Finds whom a fragment names that is typed without capitals, with the family name first or with a letter wrong: "watari
/// sabotage", "ojeda wright tamsin, bottles", "quennevile dog".
/// </summary>
internal sealed class HurriedNames(ITermAnalyzer analyzer)
{
    private const int MostWords = 10;
    private const int LongestName = 3;
    private const int ShortestName = 3;
    private const int ShortestMended = 6;

    /// <summary>The speaker named and the topic that is left; null when no word of the text is a speaker's name, or like one.</summary>
    public async Task<(SpottedName Spotted, TakenName? Taken)?> FindAsync(IIndexSnapshot snapshot, string text, CancellationToken cancellationToken)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords)
            return null;
        for (var length = Math.Min(LongestName, words.Length); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (!MayBeName(words, start, length))
                    continue;
                foreach (var name in NameOrders.Of(Bare(words, start, length)))
                {
                    var who = (await SpeakerFinder.FindByNameAsync(snapshot, name, cancellationToken)).Where(entry => entry.Kind == SpeakerKind.Person && (length == 1 || HasAll(entry.Name, name))).ToList();
                    if (who.Count > 0)
                        return (new SpottedName(who.Count == 1 ? who[0].Name : name, who, TopicAround(words, start, start + length)), null);
                }
            }
        }
        return await FindMisspeltAsync(snapshot, words, cancellationToken);
    }

    // A long word that no article has may be a name with a letter wrong.
    private async Task<(SpottedName, TakenName?)?> FindMisspeltAsync(IIndexSnapshot snapshot, string[] words, CancellationToken cancellationToken)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (!MayBeName(words, at, 1) || Bare(words, at, 1) is not { Length: >= ShortestMended } word || analyzer.TermOf(word) is not { } term)
                continue;
            if ((await snapshot.CountPassagesAsync([term], cancellationToken))[0] > 0)
                continue;
            if (await LikelyName.FindAsync(snapshot, word, cancellationToken) is { Count: > 0 } meant)
                return (new SpottedName(word, meant, TopicAround(words, at, at + 1)), LikelyName.Taken(word, meant));
        }
        return null;
    }

    private static bool MayBeName(string[] words, int start, int length)
    {
        for (var at = start; at < start + length; at++)
        {
            var word = words[at].Trim(',', '.', ':', ';', '?', '!', '"');
            if (word.Length == 0 || (RequestWords.IsOne(word) && word.Length > 1) || StopWords.Contains(word) || !char.IsLetter(word[0]))
                return false;
        }
        return length > 1 || words[start].Trim(',', '.').Length >= ShortestName;
    }

    // Articles that print "Kamau" alone do not make "kamau resign" a name.
    private static bool HasAll(string printed, string typed)
    {
        var words = NameFolding.Words(printed);
        return NameFolding.Words(typed).All(word => words.Any(own => own == word || (word.Length == 1 && own[0] == word[0]) || Misspellings.MayMean(word, own)));
    }

    private static string Bare(string[] words, int start, int length) =>
        Owner(string.Join(' ', words[start..(start + length)].Select(word => word.Trim(',', '.', ':', ';', '?', '!', '"'))));

    private static string Owner(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("\u2019s", StringComparison.Ordinal) ? name[..^2] : name;

    private static string TopicAround(string[] words, int start, int end) =>
        string.Join(' ', RequestWords.DropFrom(words[..start]).Concat(RequestWords.DropLeading(words[end..]))).Trim(' ', ',', ':', ';');
}
