namespace Bot.Training.Words;

/// <summary>
/// Makes the lists of words made from one another (families) and of near words that the product ships, from WordNet and from
/// word vectors: see docs/decisions on words that mean the same.
/// </summary>
internal static class NearWordsMaker
{
    private const int Vocabulary = 30_000;
    private const int Shortest = 3;
    private const int SharedBeginning = 3;
    private const int MostAlike = 10;
    private const int MostNear = 12;
    private const float LeastCosine = 0.58f;

    public static void Make(string wordNet, string vectors, string families, string near)
    {
        var net = new WordNetFiles(wordNet);
        var model = new WordVectors(vectors, word => word.Length >= Shortest && word.All(char.IsAsciiLetterLower), Vocabulary);
        var known = model.Words.ToHashSet(StringComparer.Ordinal);
        var familyLines = new List<string>();
        var nearLines = new List<string>();
        for (var i = 0; i < model.Words.Count; i++)
        {
            var word = model.Words[i];
            var derived = net.Derived(word).Distinct().Where(other => known.Contains(other) && other != word && Shares(word, other)).ToList();
            if (derived.Count > 0)
                familyLines.Add($"{word}|{string.Join(' ', derived)}");
            if (!net.Knows(word))
                continue;
            var opposites = net.Opposites(word).ToHashSet(StringComparer.Ordinal);
            var alike = net.Alike(word).Distinct().Where(other => other != word && known.Contains(other) && !opposites.Contains(other)).Take(MostAlike).ToList();
            var close = model.Nearest(i, MostNear, LeastCosine).Select(pair => pair.Word)
                .Select(other => LemmaOf(net, other)).OfType<string>().Distinct()
                .Where(other => other != word && !opposites.Contains(other) && !alike.Contains(other)).ToList();
            if (alike.Count + close.Count > 0)
                nearLines.Add($"{word}|{string.Join(' ', alike)}|{string.Join(' ', close)}");
        }
        File.WriteAllLines(families, familyLines.Order(StringComparer.Ordinal));
        File.WriteAllLines(near, nearLines.Order(StringComparer.Ordinal));
    }

    // Neighbours in the plural or in the past count as what they are forms of; names and numbers are in no dictionary.
    private static string? LemmaOf(WordNetFiles net, string word)
    {
        if (net.Knows(word))
            return word;
        foreach (var (ending, instead) in (ReadOnlySpan<(string, string)>)[("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")])
        {
            if (word.Length > ending.Length + SharedBeginning && word.EndsWith(ending, StringComparison.Ordinal) && net.Knows(word[..^ending.Length] + instead))
                return word[..^ending.Length] + instead;
        }
        return null;
    }

    private static bool Shares(string left, string right) => left.AsSpan().CommonPrefixLength(right) >= SharedBeginning;
}
