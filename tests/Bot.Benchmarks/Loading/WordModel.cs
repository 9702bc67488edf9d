namespace Bot.Benchmarks.Loading;

/// <summary>
/// Invented words with the frequencies of a language: the word of rank r comes with probability in proportion to
/// 1 / (r + 2.7) (Zipf's law as Mandelbrot mended it). The most frequent ones are English function words.
/// </summary>
internal sealed class WordModel
{
    private const int Size = 80_000;
    private const double Shift = 2.7;

    private static readonly string[] Function =
    [
        "the", "of", "and", "to", "a", "in", "that", "is", "we", "it", "for", "on", "with", "as", "are", "this", "be", "have", "will",
        "not", "by", "from", "at", "they", "our", "has", "but", "was", "their", "there", "which", "all", "can", "been", "who", "if",
        "more", "would", "should", "must", "about", "no", "he", "she", "his", "her", "its", "what", "when", "or", "do", "than", "an",
        "so", "were", "had", "one", "my", "you", "your",
    ];

    private static readonly string[] Syllables =
    [
        "ba", "ke", "lo", "mi", "tu", "ra", "ne", "so", "vi", "du", "ga", "pe", "fo", "li", "mu", "ta", "ze", "ko", "ri", "nu",
        "ha", "be", "do", "si", "ku", "la", "me", "po", "ti", "gu", "sha", "bre", "clo", "tri", "plu", "dra", "fle", "gro", "ski", "blu",
    ];

    private static readonly string[] Endings = ["n", "rt", "m", "lk", "nd", "p", "rd", "k", "t", "lm"];
    private readonly double[] _cumulative = new double[Size];
    private readonly string[] _words = new string[Size];

    public WordModel()
    {
        var sum = 0.0;
        for (var rank = 0; rank < Size; rank++)
        {
            sum += 1 / (rank + 1 + Shift);
            _cumulative[rank] = sum;
            _words[rank] = rank < Function.Length ? Function[rank] : Invent(rank);
        }
    }

    /// <summary>The content word of a rank; 0 is the most frequent word that carries meaning.</summary>
    public string Content(int rank) => _words[Function.Length + rank];

    public string Next(Random random)
    {
        var at = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, Size - 1)];
    }

    private static string Invent(int rank)
    {
        var number = rank * 7919 % (Syllables.Length * Syllables.Length * Endings.Length * 8);
        var word = Syllables[number % Syllables.Length];
        number /= Syllables.Length;
        word += Syllables[number % Syllables.Length];
        number /= Syllables.Length;
        var ending = Endings[number % Endings.Length];
        number /= Endings.Length;
        return (number > 0 ? word + Syllables[number * 5] : word) + ending;
    }
}
