namespace Bot.Training.Words;

/// <summary>
/// Makes the list of word vectors that the product ships: the most frequent words that WordNet knows (no names, no numbers), most
/// frequent first, each number of a vector in four bits. What a word's neighbours are hardly changes by it.
/// </summary>
internal static class VectorsMaker
{
    /// <summary>So many words: they are nine in ten of what news is written with, names aside.</summary>
    public const int Most = 22_000;

    private const int Shortest = 2;
    private const int ShortestStem = 3;
    private const int Offset = 8;
    private const int Widest = 7;
    private const float Deviations = 2.5f;

    public static void Make(string wordNet, string vectors, int most, string output)
    {
        var net = new WordNetFiles(wordNet);
        var model = new WordVectors(vectors, word => word.Length >= Shortest && word.All(char.IsAsciiLetterLower) && IsOfDictionary(net, word), most);
        File.WriteAllLines(output, model.Words.Select((word, i) => $"{word} {Convert.ToBase64String(Packed(model.RowOf(i)))}"));
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

    private static byte[] Packed(ReadOnlySpan<float> vector)
    {
        // The vectors have unit length; the few numbers beyond are cut off.
        var widest = Deviations / MathF.Sqrt(vector.Length);
        var packed = new byte[vector.Length / 2];
        for (var i = 0; i < vector.Length; i++)
        {
            var level = Math.Clamp((int)MathF.Round(vector[i] / widest * Widest), -Widest, Widest) + Offset;
            packed[i / 2] |= (byte)(i % 2 == 0 ? level << 4 : level);
        }
        return packed;
    }
}
