namespace Bot.Search.Languages;

/// <summary>
/// What the other rooms know of one language. Its words are data: the lists of the folder that its type stands in
/// (<c>Languages/English</c>). What is no list (how two spellings become one) is code of that folder.
/// Immutable, safe from many threads.
/// </summary>
internal abstract class Language
{
    private readonly string _folder;

    protected Language() => _folder = GetType().Namespace!["Bot.Search.".Length..].Replace('.', '/');

    /// <summary>ISO 639-1: "en".</summary>
    public abstract string Code { get; }

    /// <summary>The name of its Snowball stemmer, as Lucene has it: "English".</summary>
    public abstract string Stemmer { get; }

    /// <summary>One spelling for words that are written in two ways ("defence", "defense"); most words come back as they are.</summary>
    /// <param name="word">Lower case, without accents; not empty.</param>
    public abstract string Unify(string word);

    /// <summary>The entries of the list <paramref name="name"/> ("names/titles").</summary>
    /// <exception cref="InvalidOperationException">The language has no such list: it is not complete.</exception>
    public virtual IReadOnlyList<string> Lines(string name) => WordFile.Lines($"{_folder}/{name}");

    /// <summary>The entries of a list split at blanks.</summary>
    public IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of a list, in any case.</summary>
    public WordSet Words(string name) => new(Lines(name), StringComparer.OrdinalIgnoreCase);
}
