using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Querying.Topics;

/// <summary>Words that carry no topic of their own; the list is data (questions/stopwords).</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = KnownLanguages.Asked.Lines("questions/stopwords").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when <paramref name="word"/>, in any case and apostrophe style, is one.</summary>
    public static bool Contains(string word) =>
        Words.Contains(word.ToLowerInvariant().Replace('’', '\''));
}
