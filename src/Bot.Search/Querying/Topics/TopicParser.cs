using System.Globalization;
using System.Text;
using Bot.Search.Languages;

namespace Bot.Search.Querying.Topics;

/// <summary>
/// Reads a topic from whatever was typed; cannot fail. Quotation marks of any style hold a phrase (one that never
/// closes reaches to the end), "-word" excludes, stop words are left out unless nothing else is there. Operators of
/// search engines have no meaning here.
/// </summary>
internal static class TopicParser
{
    /// <summary>Distinct words that are read; what comes behind them would only slow the search down.</summary>
    public const int MaxWords = 32;

    /// <summary>Phrases that are read.</summary>
    public const int MaxPhrases = 4;

    /// <summary>Words of a phrase that are read.</summary>
    public const int MaxPhraseWords = 24;

    public static Topic Parse(string? text)
    {
        var words = new List<string>();
        var phrases = new List<string>();
        var excluded = new List<string>();
        var rest = (text ?? "").AsSpan();
        while (!rest.IsEmpty)
        {
            var mark = rest.IndexOfAny(QuotationMarks.Double);
            AddWords(mark < 0 ? rest : rest[..mark], words, excluded);
            if (mark < 0)
                break;
            rest = rest[(mark + 1)..];
            var close = rest.IndexOfAny(QuotationMarks.Double);
            AddPhrase(close < 0 ? rest : rest[..close], phrases, words);
            rest = close < 0 ? [] : rest[(close + 1)..];
        }
        return Finish(words, phrases, excluded);
    }

    /// <summary>The words of a text: runs of letters and digits with apostrophes, hyphens, points and commas inside.</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (IsCore(text[at]) || (word.Length > 0 && IsJoint(text, at))))
            {
                word.Append(text[at]);
                continue;
            }
            if (word.Length > 0)
                yield return word.ToString();
            word.Clear();
        }
    }

    private static void AddWords(ReadOnlySpan<char> text, List<string> words, List<string> excluded)
    {
        foreach (var range in text.SplitAny(" \t\r\n\u00A0\u3000"))
        {
            var token = text[range];
            var exclude = token.Length > 1 && token[0] is '-' or '−' && IsCore(token[1]);
            foreach (var word in WordsOf(token.ToString()))
            {
                if (words.Count + excluded.Count >= MaxWords)
                    return;
                (exclude ? excluded : words).Add(word);
            }
        }
    }

    private static void AddPhrase(ReadOnlySpan<char> text, List<string> phrases, List<string> words)
    {
        var inside = WordsOf(text.ToString()).Take(MaxPhraseWords).ToList();
        if (inside.Count > 1 && phrases.Count < MaxPhrases)
            phrases.Add(string.Join(' ', inside));
        else if (inside.Count > 0)
            words.AddRange(inside.Take(MaxWords - Math.Min(MaxWords, words.Count)));
    }

    private static Topic Finish(List<string> words, List<string> phrases, List<string> excluded)
    {
        var distinct = words.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var meaning = distinct.Where(word => !StopWords.Contains(word)).ToList();
        if (meaning.Count == 0 && phrases.Count == 0)
            meaning = distinct;
        return new Topic(meaning, phrases, excluded.Distinct(StringComparer.OrdinalIgnoreCase).ToList());
    }

    private static bool IsCore(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsJoint(string text, int at) =>
        text[at] is '\'' or '’' or '-' or '‐' or '‑' or '.' or ',' or '&' && at + 1 < text.Length && IsCore(text[at + 1]);
}

/// <summary>What a question is about, as read from the words typed.</summary>
/// <param name="Words">Single words that carry meaning, as typed, in order, each once.</param>
/// <param name="Phrases">Words that must stand together, as typed between quotation marks.</param>
/// <param name="Excluded">Words that a hit must not hold ("-word").</param>
internal sealed record Topic(IReadOnlyList<string> Words, IReadOnlyList<string> Phrases, IReadOnlyList<string> Excluded);
