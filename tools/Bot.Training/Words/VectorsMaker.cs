namespace Bot.Training.Words;

/// <summary>
/// Makes the list of word vectors that the product ships: the most frequent words that WordNet knows (no names, no numbers), most
/// frequent first, each number of a vector in four bits. What a word's neighbours are hardly changes by it.
/// </summary>
internal static class VectorsMaker
{
    /// <summary>So many words: they are nine in ten of what news is written with, names aside.</summary>
    public const int Most = 20_000;

    private const int Shortest = 2;
    private const int Offset = 8;
    private const int Widest = 7;
    private const float Deviations = 2.5f;

    public static void Make(string wordNet, string vectors, int most, string output)
    {
        var net = new WordNetFiles(wordNet);
        var model = new WordVectors(vectors, word => word.Length >= Shortest && word.All(char.IsAsciiLetterLower) && NearWordsMaker.LemmaOf(net, word) is not null, most);
        File.WriteAllLines(output, model.Words.Select((word, i) => $"{word} {Convert.ToBase64String(Packed(model.Vector(i)))}"));
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
