using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Bot.Training.Words;

/// <summary>Word vectors of news, most frequent words first, made unit length: a JSON document {"words":[…],"vectors":{"word":[…]}}.</summary>
internal sealed class WordVectors
{
    private const int Dimensions = 100;
    /// <summary>Numbers of one row, padded for vectors.</summary>
    public const int Row = 104;

    private readonly float[] _rows;

    /// <param name="file">The document.</param>
    /// <param name="isWanted">Which words to keep.</param>
    /// <param name="most">How many of them.</param>
    public WordVectors(string file, Func<string, bool> isWanted, int most)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        Words = [.. document.RootElement.GetProperty("words").EnumerateArray().Select(word => word.GetString()!).Where(isWanted).Take(most)];
        _rows = new float[Words.Count * Row];
        var numbers = Words.Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => pair.i, StringComparer.Ordinal);
        // In the order of the document: to look each one up would read it from its beginning every time.
        foreach (var vector in document.RootElement.GetProperty("vectors").EnumerateObject())
        {
            if (!numbers.TryGetValue(vector.Name, out var i))
                continue;
            var row = _rows.AsSpan(i * Row, Dimensions);
            var at = 0;
            foreach (var number in vector.Value.EnumerateArray().Take(Dimensions))
                row[at++] = number.GetSingle();
            var length = MathF.Sqrt(Dot(_rows.AsSpan(i * Row, Row), _rows.AsSpan(i * Row, Row)));
            foreach (ref var value in row)
                value /= length;
        }
    }

    /// <summary>The words kept, most frequent first.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The vector of one word, of unit length, padded to <see cref="Row"/> numbers.</summary>
    public ReadOnlySpan<float> PaddedOf(int word) => _rows.AsSpan(word * Row, Row);

    /// <summary>The nearest words of one, nearest first, with their cosine.</summary>
    public IReadOnlyList<(string Word, float Cosine)> Nearest(int word, int most, float least)
    {
        var found = new List<(string, float)>();
        var own = _rows.AsSpan(word * Row, Row);
        for (var i = 0; i < Words.Count; i++)
        {
            if (i != word && Dot(own, _rows.AsSpan(i * Row, Row)) is var cosine && cosine >= least)
                found.Add((Words[i], cosine));
        }
        return [.. found.OrderByDescending(pair => pair.Item2).Take(most)];
    }

    private static float Dot(Span<float> left, Span<float> right)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(left);
        var b = MemoryMarshal.Cast<float, Vector<float>>(right);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return Vector.Sum(sum);
    }
}
