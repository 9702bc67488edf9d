using Bot.Search.Languages;

namespace Bot.Search.Querying.Topics;

/// <summary>
/// How alike two words are in meaning: a vector for each of the most frequent words, as a sentence encoder knows them, made by
/// <c>Bot.Distilling</c> (words/vectors). Likeness finds and never verifies: opposites are as alike as synonyms.
/// Read when a question first needs it; safe from many threads.
/// </summary>
internal sealed class WordVectors
{
    private const int Dimensions = 100;

    // A vector is printed as one number of four bits for each dimension, eight more than it is.
    private const int Offset = 8;

    // Cosines below this are chance; above it the first steps tell most.
    private const double Least = 0.3;
    private const double Steepness = 0.6;

    // In a text the rare words tell what it is about.
    private const int OfTelling = 3;

    private readonly Lazy<Table> _table = new(Read);

    /// <summary>0 for words that have nothing in common or that nobody counted, up to 1 for the same word.</summary>
    /// <param name="left">A word as printed, lower case.</param>
    /// <param name="right">Another.</param>
    public double Likeness(string left, string right)
    {
        if (left == right)
            return 1;
        var table = _table.Value;
        if (table.RowOf(left) is not { } a || table.RowOf(right) is not { } b)
            return 0;
        if (a == b)
            return 1;
        var sum = 0;
        for (var i = 0; i < Dimensions; i++)
            sum += table.Values[(a * Dimensions) + i] * table.Values[(b * Dimensions) + i];
        var cosine = sum / (table.Lengths[a] * table.Lengths[b]);
        return cosine <= Least ? 0 : Math.Pow((cosine - Least) / (1 - Least), Steepness);
    }

    /// <summary>What some words are about together: the sum of their vectors, each by how telling it is, of unit length; zeros for words that nobody counted.</summary>
    /// <param name="words">As printed, lower case.</param>
    public double[] DirectionOf(IEnumerable<string> words)
    {
        var table = _table.Value;
        var sum = new double[Dimensions];
        foreach (var word in words)
        {
            if (table.RowOf(word) is not { } row)
                continue;
            var weight = Math.Pow(TellingOf(word), OfTelling) / table.Lengths[row];
            for (var i = 0; i < Dimensions; i++)
                sum[i] += weight * table.Values[(row * Dimensions) + i];
        }
        var length = Math.Sqrt(sum.Sum(value => value * value));
        return length == 0 ? sum : Array.ConvertAll(sum, value => value / length);
    }

    /// <summary>True for one of the frequent words, or a form of one.</summary>
    /// <param name="word">As printed, lower case.</param>
    public bool Knows(string word) => _table.Value.RowOf(word) is not null;

    /// <summary>How telling a word is by its frequency in news, above 0 to 1; 1 for one that is none of the frequent words.</summary>
    /// <param name="word">As typed.</param>
    public double TellingOf(string word) =>
        _table.Value.RowOf(word.ToLowerInvariant()) is { } row ? Math.Log(2 + row) / Math.Log(2 + _table.Value.Lengths.Length) : 1;

    /// <summary>The words most like one, most like first; empty for one that is none of the frequent words.</summary>
    /// <param name="word">As typed.</param>
    /// <param name="most">How many.</param>
    /// <param name="least">No less alike than this, 0 to 1.</param>
    public IReadOnlyList<string> Nearest(string word, int most, double least)
    {
        var table = _table.Value;
        var own = word.ToLowerInvariant();
        return table.RowOf(own) is null ? []
            : [.. table.Rows.Keys.Select(other => (other, likeness: Likeness(own, other))).Where(pair => pair.likeness >= least && pair.other != own)
                .OrderByDescending(pair => pair.likeness).Take(most).Select(pair => pair.other)];
    }

    private static Table Read()
    {
        var lines = KnownLanguages.Asked.Lines("words/vectors");
        var table = new Table(new(lines.Count, StringComparer.Ordinal), new sbyte[lines.Count * Dimensions], new double[lines.Count]);
        var bytes = new byte[Dimensions / 2];
        for (var row = 0; row < lines.Count; row++)
        {
            var line = lines[row];
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            table.Rows[line[..blank]] = row;
            if (!Convert.TryFromBase64Chars(line.AsSpan(blank + 1), bytes, out var written) || written != bytes.Length)
                throw new InvalidDataException($"words/vectors, line {row + 1}: no vector.");
            var length = 0;
            for (var i = 0; i < Dimensions; i++)
            {
                var value = ((i % 2 == 0 ? bytes[i / 2] >> 4 : bytes[i / 2] & 0xF) - Offset);
                table.Values[(row * Dimensions) + i] = (sbyte)value;
                length += value * value;
            }
            table.Lengths[row] = Math.Sqrt(Math.Max(1, length));
        }
        return table;
    }

    /// <summary>Row by row, most frequent word first.</summary>
    private sealed record Table(Dictionary<string, int> Rows, sbyte[] Values, double[] Lengths)
    {
        private const int ShortestStem = 3;

        private readonly Dictionary<string, string> _irregular = KnownLanguages.Asked.Lines("words/irregular")
            .Select(line => line.Split('|'))
            .SelectMany(parts => parts[1].Split(' ').Select(form => (form, parts[0])))
            .DistinctBy(pair => pair.form)
            .ToDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

        private readonly List<(string Ending, string[] Instead)> _endings = [.. KnownLanguages.Asked.Lines("words/endings").Select(line => line.Split('|')).Select(parts => (parts[0], parts[1].Split(' ')))];

        /// <summary>The row of a word, else of the word that it is a form of; null when neither is one of the frequent words.</summary>
        public int? RowOf(string word)
        {
            if (Rows.TryGetValue(word, out var row) || (_irregular.TryGetValue(word, out var plain) && Rows.TryGetValue(plain, out row)))
                return row;
            foreach (var (ending, instead) in _endings)
            {
                if (word.Length < ending.Length + ShortestStem || !word.EndsWith(ending, StringComparison.Ordinal))
                    continue;
                foreach (var letters in instead)
                {
                    if (Rows.TryGetValue(word[..^ending.Length] + (letters == "-" ? "" : letters), out row))
                        return row;
                }
            }
            return null;
        }
    }
}
