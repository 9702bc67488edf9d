using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Querying.Topics;

/// <summary>Words that carry no topic of their own; the list is data (questions/stopwords).</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Light = KnownLanguages.Asked.Lines("questions/light-words").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Words = KnownLanguages.Asked.Lines("questions/stopwords").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for words of general meaning, in any case: they are a topic only where nothing else is; the list is data (questions/light-words).</summary>
    public static bool IsLight(string word) => Light.Contains(word);

    /// <summary>True when <paramref name="word"/>, in any case and apostrophe style, is one.</summary>
    public static bool Contains(string word) =>
        Words.Contains(word.ToLowerInvariant().Replace('’', '\''));
}
