namespace Bot.Training.Words;

/// <summary>
/// Chooses the words whose vectors the product ships: the most frequent in news that WordNet knows (no names, no numbers), most
/// frequent first. <c>Bot.Distilling</c> makes the vectors.
/// </summary>
internal static class FrequentWords
{
    /// <summary>So many words: they are nine in ten of what news is written with, names aside.</summary>
    public const int Most = 22_000;

    private const int Shortest = 2;
    private const int ShortestStem = 3;

    public static void Choose(string wordNet, string vectors, int most, string output)
    {
        var net = new WordNetFiles(wordNet);
        var model = new WordVectors(vectors, word => word.Length >= Shortest && word.All(char.IsAsciiLetterLower) && IsOfDictionary(net, word), most);
        File.WriteAllLines(output, model.Words);
    }

    // Inflected forms count with the word they are forms of: "cuts", "regretted".
    private static bool IsOfDictionary(WordNetFiles net, string word)
    {
        if (net.Knows(word))
            return true;
        foreach (var (ending, instead) in (ReadOnlySpan<(string, string)>)[("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")])
        {
            if (word.Length < ending.Length + ShortestStem || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            if (net.Knows(stem + instead) || (instead.Length == 0 && stem.Length > ShortestStem && stem[^1] == stem[^2] && net.Knows(stem[..^1])))
                return true;
        }
        return false;
    }
}
