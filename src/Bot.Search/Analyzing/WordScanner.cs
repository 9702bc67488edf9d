using System.Globalization;
using System.Text;
using Bot.Search.Domain;
using Bot.Search.Languages;

namespace Bot.Search.Analyzing;

/// <summary>
/// Walks over a text and finds words: letters and digits with apostrophes inside ("don't"), figures with commas or
/// stops inside ("1,000", "1.5"), initials with stops ("U.S."), and parts held together by hyphens. Scripts without
/// spaces give one word a character.
/// </summary>
internal struct WordScanner(string text, TextSpan span)
{
    private const int MaxParts = 6;
    private int _at = span.Start;

    /// <summary>What stands between two separators: one word, or several joined by hyphens, or an acronym with stops.</summary>
    /// <param name="Span">All of it.</param>
    /// <param name="Parts">The words that hyphens join; empty for a single word.</param>
    /// <param name="Acronym">The term, when the whole is an acronym with stops.</param>
    internal readonly record struct Compound(TextSpan Span, IReadOnlyList<TextSpan> Parts, string? Acronym)
    {
        /// <summary>The parts written as one word.</summary>
        public string Join(string text)
        {
            var joined = new StringBuilder();
            foreach (var part in Parts)
                joined.Append(text, part.Start, part.Length);
            return joined.ToString();
        }
    }

    /// <summary>The next word or compound; null at the end.</summary>
    public Compound? Next()
    {
        while (_at < span.End && !IsWordLetter(text[_at]))
            _at++;
        if (_at >= span.End)
            return null;
        if (DottedAcronym() is { } acronym)
            return acronym;
        var first = NextPart();
        if (!AtHyphenInsideWord())
            return new Compound(first, [], null);
        var parts = new List<TextSpan> { first };
        while (parts.Count < MaxParts && AtHyphenInsideWord())
        {
            _at++;
            parts.Add(NextPart());
        }
        return new Compound(new TextSpan(parts[0].Start, parts[^1].End), parts, null);
    }

    private TextSpan NextPart()
    {
        var start = _at;
        if (IsOwnWord(text[_at]))
            return new TextSpan(start, ++_at);
        while (_at < span.End && (IsWordLetter(text[_at]) ? !IsOwnWord(text[_at]) : IsInside(text[_at])))
            _at++;
        return new TextSpan(start, WithoutPossessive(start, _at));
    }

    private readonly int WithoutPossessive(int start, int end)
    {
        var possessive = end - start > 2 && text[end - 1] is ('s' or 'S') && QuotationMarks.IsApostrophe(text[end - 2]);
        return possessive ? end - 2 : end;
    }

    private readonly bool AtHyphenInsideWord() =>
        _at + 1 < span.End && text[_at] is ('-' or '\u2010' or '\u2011') && IsWordLetter(text[_at + 1]);

    /// <summary>True for a sign that belongs to the word when a fitting letter follows.</summary>
    private readonly bool IsInside(char sign)
    {
        if (sign == '\u00AD' || LetterFolding.IsCombiningMark(sign))
            return true;
        if (_at + 1 >= span.End || _at == span.Start)
            return false;
        var (before, after) = (text[_at - 1], text[_at + 1]);
        if (QuotationMarks.IsApostrophe(sign))
            return char.IsLetter(before) && char.IsLetter(after);
        return sign is (',' or '.') && char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
    }

    /// <summary>"U.S.", "U.N.", "E.U": capitals with stops between them, at least two.</summary>
    private Compound? DottedAcronym()
    {
        if (_at + 1 >= span.End || text[_at + 1] != '.' || !char.IsAsciiLetterUpper(text[_at]))
            return null;
        var letters = new StringBuilder();
        var at = _at;
        while (at + 1 < span.End && char.IsAsciiLetterUpper(text[at]) && text[at + 1] == '.')
        {
            letters.Append(text[at]);
            at += 2;
        }
        if (at < span.End && letters.Length > 0 && char.IsAsciiLetterUpper(text[at])
            && (at + 1 == span.End || !IsWordLetter(text[at + 1])))
            letters.Append(text[at++]);
        if (letters.Length < 2 || (at < span.End && IsWordLetter(text[at])))
            return null;
        var whole = new TextSpan(_at, at);
        _at = at;
        var plain = letters.ToString();
        return new Compound(whole, [], Acronyms.TermOf(plain) ?? plain.ToLowerInvariant());
    }

    private static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) || IsSpacingMark(letter);

    private static bool IsSpacingMark(char letter) =>
        letter > '\u0900' && CharUnicodeInfo.GetUnicodeCategory(letter)
            is (UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark);

    /// <summary>Han, kana and Thai are written without spaces: each character is searched alone.</summary>
    private static bool IsOwnWord(char letter) =>
        letter is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\u0E00' and <= '\u0E7F');
}
