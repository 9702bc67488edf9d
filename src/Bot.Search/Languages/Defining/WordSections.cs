using System.Collections;

namespace Bot.Search.Languages.Defining;

/// <summary>
/// The classes of words in one list: <c>[name]</c> begins a class, its words stand behind it, blanks between them.
/// In the order of the list.
/// </summary>
internal sealed class WordSections : IEnumerable<(string Name, IReadOnlyList<string> Words)>
{
    private readonly List<(string Name, IReadOnlyList<string> Words)> _sections = [];
    private readonly bool _hasNone;

    private WordSections(bool hasNone) => _hasNone = hasNone;

    /// <summary>Every class is empty.</summary>
    public static WordSections None { get; } = new(hasNone: true);

    /// <summary>The words of a class, as they stand in the list.</summary>
    /// <exception cref="InvalidOperationException">The list has no such class.</exception>
    public WordSet this[string name] => new(Find(name), StringComparer.Ordinal);

    /// <summary>The words of a class in any case.</summary>
    /// <exception cref="InvalidOperationException">The list has no such class.</exception>
    public WordSet AnyCase(string name) => new(Find(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a class, in the order of the list.</summary>
    /// <exception cref="InvalidOperationException">The list has no such class.</exception>
    public IReadOnlyList<string> WordsOf(string name) => Find(name);

    public static WordSections Read(IEnumerable<string> lines)
    {
        var sections = new WordSections(hasNone: false);
        var words = new List<string>();
        foreach (var line in lines)
        {
            if (line is ['[', .. var name, ']'])
                sections._sections.Add((name, words = []));
            else
                words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return sections;
    }

    public IEnumerator<(string Name, IReadOnlyList<string> Words)> GetEnumerator() => _sections.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IReadOnlyList<string> Find(string name)
    {
        if (_hasNone)
            return [];
        var at = _sections.FindIndex(section => section.Name == name);
        return at >= 0 ? _sections[at].Words : throw new InvalidOperationException($"The list has no class {name}.");
    }
}
