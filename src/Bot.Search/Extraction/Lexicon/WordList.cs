using System.Collections.Frozen;

namespace Bot.Search.Extraction.Lexicon;

/// <summary>A set of lower-case words read from an embedded list: one entry a line, <c>#</c> starts a comment.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordList(IEnumerable<string> words)
    {
        Words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public FrozenSet<string> Words { get; }

    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>Reads the list <c>Lexicon/NAME.txt</c>.</summary>
    public static WordList Load(string name) => new(Lines(name));

    /// <summary>The lines of a list without comments.</summary>
    /// <exception cref="InvalidOperationException">No such list is built in.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        var resource = $"{typeof(WordList).Namespace}.{name}.txt";
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is not built in.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')];
    }
}
