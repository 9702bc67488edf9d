using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>How the name in front of a turn is written.</summary>
internal enum TurnForm : byte
{
    /// <summary>"MARSH:", "MR. McCABE:", "THE PRESIDENT:".</summary>
    Capitals,

    /// <summary>"Ada Dorn:", "Weekend:".</summary>
    Name,

    /// <summary>"Q.", "A:".</summary>
    Letter,

    /// <summary>"Mr. SMITH.", as parliaments' records write it: a stop for the colon.</summary>
    Record,

    /// <summary>The name is a line of its own, the words follow below it.</summary>
    Line,

    /// <summary>"BY MR. JONES:": who asks the questions from here on.</summary>
    Examiner,

    /// <summary>"&gt;&gt;": somebody else, who is not named.</summary>
    Nobody,
}

/// <summary>The beginning of a turn in a transcript.</summary>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="Form">How the speaker is written.</param>
/// <param name="Speaker">The name; empty when nobody is named.</param>
/// <param name="First">First token of the words; that behind the paragraph when they begin below.</param>
internal readonly record struct TurnHead(int Paragraph, TurnForm Form, TokenRange Speaker, int First)
{
    private const int LongestName = 6;
    private const int LongestBracket = 8;
    private const int LongestRole = 10;

    /// <summary>What a paragraph begins with; null for one that is no turn by its looks.</summary>
    public static TurnHead? Read(TextLayer text, int index)
    {
        var paragraph = text.Paragraphs[index];
        var (first, isOther) = Opening(text, paragraph);
        if (first >= paragraph.EndToken)
            return null;
        if (Bracketed(text, paragraph, first) is { } bracketed)
            return new TurnHead(index, TurnForm.Name, bracketed, SkipColon(text, bracketed.End + 1, paragraph.EndToken));
        if (Letter(text, paragraph, first) is var (letter, words))
            return new TurnHead(index, TurnForm.Letter, letter, words);
        var end = NameEnd(text, first, paragraph.EndToken, out var form);
        if (end == first)
            return isOther ? new TurnHead(index, TurnForm.Nobody, default, first) : null;
        var speaker = new TokenRange(first, end);
        var behind = Colon(text, end, paragraph.EndToken);
        var isColon = behind < paragraph.EndToken && text.Tokens[behind].Kind == TokenKind.Colon;
        if (isColon && behind + 1 < paragraph.EndToken)
            return new TurnHead(index, form, speaker, SkipTime(text, behind + 1, paragraph.EndToken));
        if (!isColon && behind + 1 < paragraph.EndToken && IsDashApart(text, behind) && BehindRole(text, behind, paragraph.EndToken) == behind)
            return new TurnHead(index, form, speaker, behind + 1);
        if (IsRecord(text, speaker, behind, paragraph.EndToken))
            return new TurnHead(index, TurnForm.Record, speaker, behind + 1);
        if (isColon && form == TurnForm.Capitals && Examiner(text, speaker) is { } examiner)
            return new TurnHead(index, TurnForm.Examiner, examiner, paragraph.EndToken);
        if (isColon || SkipTime(text, BehindRole(text, behind, paragraph.EndToken), paragraph.EndToken) == paragraph.EndToken)
            return new TurnHead(index, TurnForm.Line, speaker, paragraph.EndToken);
        return isOther ? new TurnHead(index, TurnForm.Nobody, default, first) : null;
    }

    /// <summary>The last word names whoever speaks: "Ada Dorn" in the first turn is "Dorn" in the next.</summary>
    public string Label(TextLayer text) => Speaker.Count == 0 ? "" : text.Word(Speaker.End - 1).TrimEnd('.').ToString();

    /// <summary>"[Ada Dorn] We …", "[SPEAKER_00]: We …".</summary>
    private static TokenRange? Bracketed(TextLayer text, TextParagraph paragraph, int first)
    {
        if (text.Tokens[first].Kind != TokenKind.Bracket || text.Text[text.Tokens[first].Start] != '[' || first + 1 >= paragraph.EndToken)
            return null;
        var end = NameEnd(text, first + 1, paragraph.EndToken, out _);
        return end > first + 1 && end + 1 < paragraph.EndToken && text.Tokens[end].Kind == TokenKind.Bracket ? new TokenRange(first + 1, end) : null;
    }

    private static int SkipColon(TextLayer text, int at, int end) => at + 1 < end && text.Tokens[at].Kind == TokenKind.Colon ? at + 1 : at;

    /// <summary>A title before a name in capitals, and a stop before words that begin a sentence.</summary>
    private static bool IsRecord(TextLayer text, TokenRange speaker, int behind, int end) =>
        speaker.Count >= 2 && behind == speaker.End && behind + 1 < end && text.Tokens[behind].Kind == TokenKind.Stop && text.Word(behind) is "."
        && IsCapitals(text.Word(speaker.End - 1)) && text.Word(speaker.End - 1).Length > 2 && char.IsUpper(text.Word(behind + 1)[0]);

    /// <summary>"Ada Dorn - We …": blanks on both sides.</summary>
    private static bool IsDashApart(TextLayer text, int token) => text.Tokens[token].Kind == TokenKind.Dash
        && char.IsWhiteSpace(text.Text[text.Tokens[token].Start - 1]) && char.IsWhiteSpace(text.Text[text.Tokens[token].End]);

    /// <summary>Behind "-- Chief Executive Officer" where that ends the line.</summary>
    private static int BehindRole(TextLayer text, int at, int end)
    {
        if (at >= end || text.Tokens[at].Kind != TokenKind.Dash || end - at > LongestRole)
            return at;
        for (var i = at + 1; i < end; i++)
        {
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Number or TokenKind.Comma or TokenKind.Dash))
                return at;
        }
        return end;
    }

    /// <summary>Behind the marks and the time that a turn may begin with; true when a mark says that somebody else speaks.</summary>
    private static (int First, bool IsOther) Opening(TextLayer text, TextParagraph paragraph)
    {
        var at = paragraph.FirstToken;
        var isOther = false;
        for (; at < paragraph.EndToken; at++)
        {
            var kind = text.Tokens[at].Kind;
            var word = text.Word(at);
            if (kind == TokenKind.Symbol && word is ">" or "*" or "#" or "_")
                isOther |= word is ">";
            else if (kind == TokenKind.Dash)
                isOther = true;
            else if (kind != TokenKind.Mark)
                break;
        }
        return (SkipTime(text, at, paragraph.EndToken), isOther);
    }

    /// <summary>"[00:12:05]", "(12:05)", "12:05".</summary>
    private static int SkipTime(TextLayer text, int at, int end)
    {
        if (at + 2 < end && text.Tokens[at].Kind == TokenKind.Bracket && IsTime(text, at + 1) && text.Tokens[at + 2].Kind == TokenKind.Bracket)
            return at + 3;
        return at < end && IsTime(text, at) ? at + 1 : at;
    }

    private static bool IsTime(TextLayer text, int token) => text.Tokens[token].Kind == TokenKind.Number && text.Word(token).Contains(':');

    /// <summary>"Q.", "A:", and the bare letters before a word with a capital.</summary>
    private static (TokenRange Letter, int Words)? Letter(TextLayer text, TextParagraph paragraph, int first)
    {
        var word = text.Word(first).TrimEnd('.');
        var isQuestion = text.Words.Speech.QuestionLetter.Contains(word);
        if (!isQuestion && !text.Words.Speech.AnswerLetter.Contains(word))
            return null;
        var letter = new TokenRange(first, first + 1);
        if (first + 1 >= paragraph.EndToken)
            return null;
        if (text.Tokens[first + 1].Kind is TokenKind.Colon || text.Tokens[first + 1].Kind == TokenKind.Stop && text.Word(first + 1) is ".")
            return first + 2 < paragraph.EndToken ? (letter, first + 2) : null;
        if (text.Word(first)[^1] == '.')
            return (letter, first + 1);
        var isApart = text.Tokens[first + 1].Start - text.Tokens[first].End > 1 || text.Text[text.Tokens[first].End] == '\t';
        return (isQuestion || isApart) && char.IsUpper(text.Word(first + 1)[0]) ? (letter, first + 1) : null;
    }

    private static int NameEnd(TextLayer text, int first, int end, out TurnForm form)
    {
        form = TurnForm.Capitals;
        var at = first;
        for (; at < end && at - first < LongestName; at++)
        {
            var kind = text.Tokens[at].Kind;
            var word = text.Word(at);
            if (kind == TokenKind.Number && at > first && word.Length <= 2 || kind == TokenKind.Clitic && at > first)
                continue;
            if (kind != TokenKind.Word || !(char.IsUpper(word[0]) || at > first && IsParticle(text, word)))
                break;
            if (!IsCapitals(word) && !IsParticle(text, word))
                form = TurnForm.Name;
        }
        while (at > first && IsParticle(text, text.Word(at - 1)) && char.IsLower(text.Word(at - 1)[0]))
            at--;
        return at;
    }

    private static bool IsParticle(TextLayer text, ReadOnlySpan<char> word) =>
        text.Words.Speech.Particles.Contains(word) || text.Words.Speech.WithinBodies.Contains(word) || text.Words.Names.And.Contains(word);

    /// <summary>"McCABE" counts as written in capitals.</summary>
    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        var plain = word.TrimEnd('.');
        var small = plain.IndexOfAnyInRange('a', 'z');
        return plain.Length > 0 && char.IsUpper(plain[^1]) && (small < 0 || small <= 1 && plain.Length - plain[small..].IndexOfAnyExceptInRange('a', 'z') - small >= 2);
    }

    /// <summary>Where the colon of the turn would stand: behind brackets ("(Lab)", "(voice-over)") and behind a role ("ADA DORN, STATE ENGINEER:").</summary>
    private static int Colon(TextLayer text, int at, int end)
    {
        for (var brackets = 0; brackets < 3 && at < end && text.Tokens[at].Kind == TokenKind.Bracket && text.Text[text.Tokens[at].Start] is '(' or '['; brackets++)
        {
            var close = at + 1;
            while (close < Math.Min(end, at + LongestBracket) && text.Tokens[close].Kind != TokenKind.Bracket)
                close++;
            if (close >= Math.Min(end, at + LongestBracket))
                return at;
            at = close + 1;
        }
        if (at < end && IsTime(text, at))
            return at + 1 < end && text.Tokens[at + 1].Kind == TokenKind.Colon ? at + 1 : at;
        if (at >= end || text.Tokens[at].Kind != TokenKind.Comma)
            return at;
        for (var i = at + 1; i < Math.Min(end, at + 1 + LongestRole); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Colon)
                return i > at + 1 ? i : at;
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Number or TokenKind.Comma or TokenKind.Dash or TokenKind.Bracket))
                return at;
        }
        return at;
    }

    /// <summary>"EXAMINATION BY MR. JONES:".</summary>
    private static TokenRange? Examiner(TextLayer text, TokenRange label)
    {
        for (var i = label.First; i + 1 < label.End; i++)
        {
            if (text.Words.Speech.By.Contains(text.Word(i)))
                return new TokenRange(i + 1, label.End);
        }
        return null;
    }
}
