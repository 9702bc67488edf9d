using System.Collections.Frozen;
using Bot.Search.Languages;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Asking;

/// <summary>Words that ask for somebody's words and name no topic themselves; the list is data (questions/request-words).</summary>
internal static class RequestWords
{
    private static readonly FrozenSet<string> Words = KnownLanguages.Asked.Lines("questions/request-words").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words before a name, without those that only ask; what is left belongs to the topic.</summary>
    public static IEnumerable<string> DropFrom(IEnumerable<string> words) => words.Where(word => !IsOne(word));

    /// <summary>The words behind a name from the first one on that does not only ask.</summary>
    public static IEnumerable<string> DropLeading(IEnumerable<string> words) => words.SkipWhile(IsOne);

    /// <summary>True for words that ask, and for those that carry no meaning anywhere.</summary>
    public static bool IsOne(string word)
    {
        var bare = word.Trim(',', '.', ':', ';', '?', '!').ToLowerInvariant().Replace('’', '\'');
        return bare.Length == 0 || Words.Contains(bare) || StopWords.Contains(bare);
    }
}
