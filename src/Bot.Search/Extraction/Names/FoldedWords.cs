using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Folded words of one article, each spelling folded once.</summary>
internal sealed class FoldedWords(TextLayer text)
{
    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);

    /// <summary>The words of the text's language around names.</summary>
    public NameVocabulary Words => text.Words.Names;

    /// <summary>The token in lower-case Latin letters, without stops; may be empty.</summary>
    public string this[int token]
    {
        get
        {
            var word = text.Word(token);
            var lookup = _folded.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.TryGetValue(word, out var folded))
                return folded;
            folded = NameFolding.Fold(word.ToString());
            lookup[word] = folded;
            return folded;
        }
    }
}
