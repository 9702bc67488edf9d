using Bot.Search.Domain;

namespace Bot.Search.Querying.Evidence;

/// <summary>The words of an article's text; for many links into it also where each word stands.</summary>
internal sealed class FragmentWords
{
    private readonly List<TextSpan> _words = [];
    private readonly List<int> _blocks = [];
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _byWord;

    /// <param name="text">The text.</param>
    /// <param name="forMany">True to note the places of each word: worth it for more than a few links.</param>
    public FragmentWords(string text, bool forMany)
    {
        Text = text;
        KnowsPlaces = forMany;
        _byWord = _places.GetAlternateLookup<ReadOnlySpan<char>>();
        var block = 0;
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var gap = at == text.Length || char.IsWhiteSpace(text[at]) || char.IsControl(text[at]);
            if (start >= 0 && gap)
            {
                Add(new TextSpan(start, at), block);
                start = -1;
            }
            if (start < 0 && !gap)
                start = at;
            if (at < text.Length && text[at] is '\n' or '\r' or '\u2028' or '\u2029')
                block++;
        }
    }

    public string Text { get; }

    /// <summary>Whether <see cref="PlacesOf"/> can be asked.</summary>
    public bool KnowsPlaces { get; }

    public int Count => _words.Count;

    public TextSpan this[int index] => _words[index];

    /// <summary>A number that words share with those of their line only.</summary>
    public int BlockOf(int index) => _blocks[index];

    /// <summary>Indexes of the words with these letters, ascending, whatever marks stick to them.</summary>
    public IReadOnlyList<int> PlacesOf(TextSpan word) => _byWord.TryGetValue(Bare(word), out var places) ? places : [];

    /// <summary>The first word that ends behind <paramref name="offset"/>; <see cref="Count"/> when there is none.</summary>
    public int FirstEndingAfter(int offset)
    {
        var (low, high) = (0, _words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> word)
    {
        while (!word.IsEmpty && !char.IsLetterOrDigit(word[0]))
            word = word[1..];
        return word;
    }

    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> word)
    {
        while (!word.IsEmpty && !char.IsLetterOrDigit(word[^1]))
            word = word[..^1];
        return word;
    }

    private ReadOnlySpan<char> Bare(TextSpan word) => TrimEnd(TrimStart(Text.AsSpan(word.Start, word.Length)));

    private void Add(TextSpan word, int block)
    {
        if (KnowsPlaces)
        {
            var bare = Bare(word);
            if (!_byWord.TryGetValue(bare, out var places))
                _byWord[bare] = places = [];
            places.Add(_words.Count);
        }
        _words.Add(word);
        _blocks.Add(block);
    }
}
