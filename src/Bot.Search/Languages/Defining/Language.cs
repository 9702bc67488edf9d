namespace Bot.Search.Languages.Defining;

/// <summary>
/// What the other rooms know of one language. Its words are data: the lists of the folder that its type stands in
/// (<c>Languages/English</c>). What is no list (how two spellings become one) is code of that folder.
/// Immutable, safe from many threads.
/// </summary>
internal abstract class Language
{
    private readonly string _folder;

    protected Language() => _folder = GetType().Namespace!["Bot.Search.".Length..].Replace('.', '/');

    /// <summary>ISO 639: "en"; "und" for the unknown one.</summary>
    public abstract string Code { get; }

    /// <summary>The name of its Snowball stemmer, as Lucene has it: "English".</summary>
    public abstract string Stemmer { get; }

    /// <summary>One spelling for words that are written in two ways ("defence", "defense"); most words come back as they are.</summary>
    /// <param name="word">Lower case, without accents; not empty.</param>
    public abstract string Unify(string word);

    /// <summary>True for a word that by its ending is a verb in the past tense: "warned".</summary>
    public abstract bool LooksPast(ReadOnlySpan<char> word);

    /// <summary>True for a word that by its ending is a participle: "giving".</summary>
    public abstract bool LooksParticiple(ReadOnlySpan<char> word);

    /// <summary>The entries of the list <paramref name="name"/> ("names/titles").</summary>
    /// <exception cref="InvalidOperationException">The language has no such list: it is not complete.</exception>
    public virtual IReadOnlyList<string> Lines(string name) => WordFile.Lines($"{_folder}/{name}");

    /// <summary>The entries of a list split at blanks.</summary>
    public IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The classes of words in a list.</summary>
    public virtual WordSections Sections(string name) => WordSections.Read(Lines(name));

    /// <summary>The words of a list, in any case.</summary>
    public WordSet Words(string name) => new(Lines(name), StringComparer.OrdinalIgnoreCase);
}

/// <summary>A language that nobody taught the product: it has no words and no rules.</summary>
internal sealed class UnknownLanguage : Language
{
    public override string Code => "und";

    public override string Stemmer => "";

    public override bool LooksPast(ReadOnlySpan<char> word) => false;

    public override bool LooksParticiple(ReadOnlySpan<char> word) => false;

    public override string Unify(string word) => word;

    public override IReadOnlyList<string> Lines(string name) => [];

    public override WordSections Sections(string name) => WordSections.None;
}
