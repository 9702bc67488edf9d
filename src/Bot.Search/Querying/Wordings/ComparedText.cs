using System.Text;
using Bot.Search.Domain;
using Bot.Search.Languages;

namespace Bot.Search.Querying.Wordings;

/// <summary>A text cut into words for comparing. White space and typographic style never make a difference.</summary>
internal sealed class ComparedText
{
    private string[]? _keys;

    private ComparedText(string text, IReadOnlyList<ComparedWord> words)
    {
        Text = text;
        Words = words;
    }

    public string Text { get; }

    public IReadOnlyList<ComparedWord> Words { get; }

    /// <summary>For each word what it is compared by where spelling makes no difference; see <see cref="WordKeys"/>.</summary>
    public IReadOnlyList<string> Keys => _keys ??= [.. Words.Select(word => WordKeys.Of(word.Loose))];

    /// <summary>Cuts <paramref name="text"/> at white space.</summary>
    public static ComparedText Of(string text)
    {
        var words = new List<ComparedWord>();
        var at = 0;
        while (at < text.Length)
        {
            while (at < text.Length && IsGap(text[at]))
                at++;
            var start = at;
            while (at < text.Length && !IsGap(text[at]))
                at++;
            if (at > start)
                words.Add(Word(text, new TextSpan(start, at)));
        }
        return new ComparedText(text, words);
    }

    /// <summary>
    /// The text with two words as one wherever <paramref name="other"/> writes them as one ("cease fire" beside
    /// "ceasefire"); the span of the one reaches over both.
    /// </summary>
    public ComparedText JoinedLike(ComparedText other)
    {
        var whole = other.Keys.ToHashSet(StringComparer.Ordinal);
        var words = new List<ComparedWord>(Words.Count);
        for (var at = 0; at < Words.Count; at++)
        {
            if (at + 1 < Words.Count && WordKeys.IsCompound(Words[at], Words[at + 1]) && whole.Contains(Keys[at] + Keys[at + 1]))
            {
                words.Add(Word(Text, new TextSpan(Words[at].Span.Start, Words[at + 1].Span.End)));
                at++;
                continue;
            }
            words.Add(Words[at]);
        }
        return words.Count == Words.Count ? this : new ComparedText(Text, words);
    }

    /// <summary>The text with a contraction as the two words it stands for wherever <paramref name="other"/> writes those ("we'll" beside "we will").</summary>
    public ComparedText SplitLike(ComparedText other)
    {
        var words = new List<ComparedWord>(Words.Count);
        foreach (var word in Words)
        {
            var pair = Contractions.Of(word.Loose).Select(pair => ((string First, string Second)?)pair).FirstOrDefault(pair => other.Has(pair!.Value.First, pair.Value.Second));
            if (pair is not { } split)
            {
                words.Add(word);
                continue;
            }
            var middle = Math.Clamp(word.Span.Start + split.First.Length, word.Span.Start + 1, word.Span.End - 1);
            var at = word.Strict.IndexOf(word.Loose, StringComparison.Ordinal);
            words.Add(new ComparedWord(new TextSpan(word.Span.Start, middle), word.Strict[..at] + split.First, split.First));
            words.Add(new ComparedWord(new TextSpan(middle, word.Span.End), split.Second + word.Strict[(at + word.Loose.Length)..], split.Second));
        }
        return words.Count == Words.Count ? this : new ComparedText(Text, words);
    }

    private bool Has(string first, string second) =>
        Enumerable.Range(0, Math.Max(0, Words.Count - 1)).Any(at => Words[at].Loose == first && Words[at + 1].Loose == second);

    /// <summary>The text from the first of the words to the last, as written, white space runs as one space.</summary>
    public string Between(int first, int end)
    {
        var joined = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (i > first)
                joined.Append(' ');
            joined.Append(Words[i].Span.In(Text));
        }
        return joined.ToString();
    }

    /// <summary>True when both say the same words; punctuation at the edges of words and typographic style aside.</summary>
    public bool SaysTheSameAs(ComparedText other)
    {
        var mine = Words.Where(word => HasLetter(word.Loose)).Select(word => word.Loose);
        return mine.SequenceEqual(other.Words.Where(word => HasLetter(word.Loose)).Select(word => word.Loose), StringComparer.Ordinal);
    }

    /// <summary>The text without the edge punctuation of its first and last word: what a claim or a piece consists of.</summary>
    public static ComparedText OfTrimmed(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && !char.IsLetterOrDigit(text[start]) && !char.IsSurrogate(text[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && !char.IsSurrogate(text[end - 1]))
            end--;
        return Of(text[start..end]);
    }

    private static bool HasLetter(string word) => word.Any(char.IsLetterOrDigit);

    // Format characters (zero width space, soft hyphen, direction marks) are invisible and split nothing that people see.
    private static bool IsGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c == '\u200B';

    private static ComparedWord Word(string text, TextSpan span)
    {
        var strict = Fold(span.In(text));
        var start = 0;
        var end = strict.Length;
        while (start < end && !char.IsLetterOrDigit(strict[start]) && !char.IsSurrogate(strict[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(strict[end - 1]) && !char.IsSurrogate(strict[end - 1]))
            end--;
        return new ComparedWord(span, strict, start < end ? strict[start..end] : strict);
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
            AppendFolded(folded, c);
        return folded.ToString();
    }

    private static void AppendFolded(StringBuilder folded, char c)
    {
        switch (c)
        {
            case var _ when c == '´' || QuotationMarks.IsMark(c):
                folded.Append('\'');
                break;
            case '‐' or '‑' or '‒' or '–' or '—' or '―' or '−':
                folded.Append('-');
                break;
            case '…':
                folded.Append("...");
                break;
            case '\u00AD' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\uFEFF':
                break;
            default:
                folded.Append(char.ToLowerInvariant(c));
                break;
        }
    }
}

/// <summary>A white-space-separated word of a text that is compared with another.</summary>
/// <param name="Span">Where it stands in its text.</param>
/// <param name="Strict">Folded typography (case, quotation marks, dashes, ellipsis), punctuation kept.</param>
/// <param name="Loose"><paramref name="Strict"/> without punctuation at its edges; a word of punctuation only keeps it.</param>
internal readonly record struct ComparedWord(TextSpan Span, string Strict, string Loose);
