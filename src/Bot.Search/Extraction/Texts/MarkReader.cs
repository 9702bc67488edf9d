using Bot.Search.Extraction.Lexicon;
using Bot.Search.Languages;

namespace Bot.Search.Extraction.Texts;

/// <summary>Reads single marks of a paragraph by their characters and neighbours.</summary>
internal sealed class MarkReader(string text, Token[] tokens, TextVocabulary words, int first, int end)
{
    /// <summary>A double mark, or two single ones for it.</summary>
    public bool IsDouble(int i) => tokens[i].Length == 2 || QuotationMarks.IsDouble(text[tokens[i].Start]);

    public MarkSide DoubleSide(int i, bool open, bool isFirst)
    {
        var c = text[tokens[i].Start];
        bool blankBefore = isFirst || IsBoundaryBefore(i), blankAfter = IsBoundaryAfter(i);
        return c switch
        {
            '\u201e' or '\u201f' => MarkSide.Open,
            '\u201c' or '\u00ab' => open && !blankBefore && blankAfter ? MarkSide.Close : MarkSide.Open,
            '\u201d' or '\u00bb' => !open && blankBefore && !blankAfter ? MarkSide.Open : MarkSide.Close,
            '`' => MarkSide.Open,
            _ when blankBefore == blankAfter => open ? MarkSide.Close : MarkSide.Open,
            _ => blankBefore ? MarkSide.Open : MarkSide.Close,
        };
    }

    public bool OpensDoubleAt(int i) => IsDouble(i) && text[tokens[i].Start] is not ('\u201d' or '\u00bb');

    public bool OpensSingleAt(int i) => !IsDouble(i) && OpensSingle(i);

    public bool OpensSingle(int i)
    {
        var c = text[tokens[i].Start];
        if (c == '\u2019' || !IsBoundaryBefore(i) || tokens[i].End >= text.Length || Characters.IsBlank(text[tokens[i].End]))
            return false;
        return c == '\u2018' && !IsElisionBehind(i) || c is '\'' or '`' or '\u201a' or '\u201b' or '\u2039' && !IsElisionBehind(i);
    }

    /// <summary>True when the mark ends an open single quotation; false for the apostrophe of a plural possessive.</summary>
    public bool ClosesSingle(int i)
    {
        if (!MayClose(i))
            return false;
        return !IsPossessive(i) || !HasSingleCloser(i);
    }

    /// <summary>True when the mark stands behind an s and before a word, as the apostrophe of a plural possessive does.</summary>
    public bool IsPossessive(int i) => tokens[i].Start > 0 && text[tokens[i].Start - 1] is 's' or 'S' && IsWordBehind(i);

    /// <summary>True when a mark that may close follows in the paragraph before another one opens.</summary>
    public bool HasSingleCloser(int i)
    {
        for (var j = i + 1; j < end; j++)
        {
            if (tokens[j].Kind != TokenKind.Mark || IsDouble(j))
                continue;
            if (MayClose(j))
                return true;
            if (OpensSingle(j) && !OpensNested(j))
                return false;
        }
        return false;
    }

    /// <summary>'They've 'managed' plenty,' said Dorn: an opener inside single marks, with a closer for each of the two.</summary>
    public bool OpensNested(int i)
    {
        var closers = 0;
        for (var j = i + 1; j < end && closers < 2; j++)
        {
            if (tokens[j].Kind != TokenKind.Mark || IsDouble(j))
                continue;
            if (OpensSingle(j))
                return false;
            closers += MayClose(j) && !IsPossessive(j) ? 1 : 0;
        }
        return closers == 2 && OpensSingle(i);
    }

    private bool MayClose(int i)
    {
        var c = text[tokens[i].Start];
        return c is '\'' or '\u2019' or '\u203a' or '\u2018' && i > first && !IsBoundaryBefore(i, dashIsBoundary: false) && IsBoundaryAfter(i);
    }

    private bool IsWordBehind(int i) =>
        i + 1 < end && tokens[i + 1].Kind is TokenKind.Word or TokenKind.Number && tokens[i + 1].Start > tokens[i].End;

    private bool IsElisionBehind(int i)
    {
        if (i + 1 >= end || tokens[i + 1].Start != tokens[i].End)
            return false;
        var word = text.AsSpan(tokens[i + 1].Start, tokens[i + 1].Length);
        if (char.IsDigit(word[0]))
            return word.Length is 2 or 3 && char.IsDigit(word[1]) && (word[^1] == 's' || IsDated(i) || !HasSingleCloser(i));
        return words.Elided.Contains(word);
    }

    /// <summary>"in '22", "class of '98": a year without its century.</summary>
    private bool IsDated(int i) => i > first && words.BeforeYears.Contains(text.AsSpan(tokens[i - 1].Start, tokens[i - 1].Length));

    private bool IsBoundaryBefore(int i, bool dashIsBoundary = true)
    {
        var at = tokens[i].Start - 1;
        if (at < 0 || Characters.IsBlank(text[at]))
            return true;
        var c = text[at];
        if (c is '(' or '[' or '{' or '/')
            return true;
        if (c is '-' or '\u2013' or '\u2014')
            return dashIsBoundary;
        return QuotationMarks.IsMark(c) && (at == 0 || i == first || Characters.IsBlank(text[at - 1]));
    }

    private bool IsBoundaryAfter(int i)
    {
        var at = tokens[i].End;
        return at >= text.Length || !char.IsLetterOrDigit(text[at]) && text[at] is not ('$' or '\u00a3' or '\u20ac' or '[' or '(' or '#' or '@')
            && !(QuotationMarks.IsMark(text[at]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));
    }
}

/// <summary>Which end of a quotation a mark stands at.</summary>
internal enum MarkSide : byte
{
    Open,
    Close,
}
