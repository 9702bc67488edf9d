using Bot.Search.Extraction.Lexicon;
using Bot.Search.Languages;

namespace Bot.Search.Extraction.Texts;

/// <summary>Cuts a range of text into tokens. Every character that is no white space belongs to exactly one token.</summary>
internal sealed class Tokenizer(string text, TextVocabulary words)
{
    public void Append(List<Token> tokens, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            if (Characters.IsBlank(text[at]))
                at++;
            else if (Characters.IsWordAt(text, at, end))
                at = AppendWord(tokens, at, end);
            else
                at = AppendOther(tokens, at, end);
        }
    }

    private int AppendWord(List<Token> tokens, int start, int end)
    {
        var stop = WordEnd(start, end);
        if (stop < end && text[stop] == '.' && KeepsStop(start, stop, end))
            stop++;
        var kind = char.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word;
        var clitic = CliticStart(start, stop);
        tokens.Add(new Token(start, clitic, kind));
        if (clitic < stop)
            tokens.Add(new Token(clitic, stop, TokenKind.Clitic));
        return stop;
    }

    private int WordEnd(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            if (Characters.IsWordAt(text, at, end))
                at += char.IsHighSurrogate(text[at]) ? 2 : 1;
            else if (at + 1 < end && Characters.IsWordAt(text, at + 1, end) && Joins(at))
                at++;
            else
                break;
        }
        return at;
    }

    private bool Joins(int at)
    {
        char before = text[at - 1], after = text[at + 1];
        return text[at] switch
        {
            '-' or '\u2011' or '\u2010' or '_' => true,
            '\'' or '\u2019' => char.IsLetter(before) && char.IsLetter(after),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            ',' => char.IsDigit(before) && char.IsDigit(after),
            '.' => char.IsDigit(before) && char.IsDigit(after) || IsSingleLetter(at - 1) && char.IsLetter(after)
                || char.IsLower(before) && char.IsLower(after),
            ':' or '@' or '/' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };
    }

    private bool IsSingleLetter(int at) =>
        char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    /// <summary>The stop behind "Mr", "U.S" or an initial belongs to the word.</summary>
    private bool KeepsStop(int start, int stop, int end)
    {
        var word = text.AsSpan(start, stop - start);
        if (word.Length == 1)
            return char.IsUpper(word[0]) && word[0] != 'I' && NextIs(stop + 1, end, static c => char.IsUpper(c));
        if (word.Contains('.') && IsSingleLetter(stop - 1))
            return true;
        if (!words.Abbreviations.Contains(word))
            return false;
        return !words.AbbreviationsThatAreWords.Contains(word) || NextIs(stop + 1, end, char.IsDigit)
            || char.IsUpper(word[0]) && NextIs(stop + 1, end, char.IsUpper);
    }

    private bool NextIs(int at, int end, Func<char, bool> test)
    {
        while (at < end && text[at] is ' ' or '\u00a0')
            at++;
        return at < end && test(text[at]);
    }

    private int CliticStart(int start, int end)
    {
        for (var length = 2; length <= 3 && end - start > length; length++)
        {
            if (QuotationMarks.IsApostrophe(text[end - length]) && words.Clitics.Contains(text.AsSpan(end - length + 1, length - 1)))
                return end - length;
        }
        return end;
    }

    private int AppendOther(List<Token> tokens, int start, int end)
    {
        var c = text[start];
        var stop = start + 1;
        var kind = KindOf(c);
        if (kind == TokenKind.Stop)
            stop = RunEnd(start, end, static next => KindOf(next) == TokenKind.Stop);
        else if (kind == TokenKind.Dash)
            stop = RunEnd(start, end, static next => KindOf(next) == TokenKind.Dash);
        else if (kind == TokenKind.Mark && c is '\'' or '`' or '\u2019' or '\u2018' && stop < end && text[stop] == c)
            stop++;
        else if (char.IsHighSurrogate(c) && stop < end && char.IsLowSurrogate(text[stop]))
            stop++;
        tokens.Add(new Token(start, stop, kind));
        return stop;
    }

    private int RunEnd(int at, int end, Func<char, bool> more)
    {
        while (at < end && more(text[at]))
            at++;
        return at;
    }

    private static TokenKind KindOf(char c) => c switch
    {
        '.' or '!' or '?' or '\u2026' => TokenKind.Stop,
        ',' => TokenKind.Comma,
        ':' => TokenKind.Colon,
        '-' or '\u2013' or '\u2014' or '\u2012' or '\u2015' => TokenKind.Dash,
        '(' or ')' or '[' or ']' or '{' or '}' => TokenKind.Bracket,
        _ => QuotationMarks.IsMark(c) ? TokenKind.Mark : TokenKind.Symbol,
    };
}
