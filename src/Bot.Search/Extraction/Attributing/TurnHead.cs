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

    /// <summary>"Mr. SMITH.", "Ada Dorn (PPE). –", as parliaments' records write it: a stop for the colon.</summary>
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
/// <param name="Holder">A name in brackets behind the speaker: "THE MINISTER OF SHIPPING (LATA DESHMUKH)"; empty without one.</param>
internal readonly record struct TurnHead(int Paragraph, TurnForm Form, TokenRange Speaker, int First, TokenRange Holder = default)
{
    private const int LongestName = 6;
    private const int LongestBracket = 8;
    private const int LongestRole = 10;
    private const int LongestNumber = 4;
    private const int LongestAbbreviation = 4;

    /// <summary>What a paragraph begins with; null for one that is no turn by its looks.</summary>
    public static TurnHead? Read(TextLayer text, int index)
    {
        var paragraph = text.Paragraphs[index];
        var (first, isOther) = Opening(text, paragraph);
        return Read(text, index, first, isOther, stops: false)
            ?? Read(text, index, first, isOther, stops: true)
            ?? (isOther ? new TurnHead(index, TurnForm.Nobody, default, first) : null);
    }

    /// <param name="text">The article.</param>
    /// <param name="index">The paragraph.</param>
    /// <param name="first">Behind what a turn may begin with.</param>
    /// <param name="isOther">A mark says that somebody else speaks.</param>
    /// <param name="stops">A stop behind an abbreviation belongs to the name ("SMT. LATA"); then a colon has to follow.</param>
    private static TurnHead? Read(TextLayer text, int index, int first, bool isOther, bool stops)
    {
        var paragraph = text.Paragraphs[index];
        if (first >= paragraph.EndToken)
            return null;
        if (Bracketed(text, paragraph, first) is { } bracketed)
            return new TurnHead(index, TurnForm.Name, bracketed, SkipColon(text, bracketed.End + 1, paragraph.EndToken));
        if (Letter(text, paragraph, first) is var (letter, words))
            return new TurnHead(index, TurnForm.Letter, letter, words);
        var end = NameEnd(text, first, paragraph.EndToken, stops, out var form);
        if (end == first)
            return null;
        var speaker = new TokenRange(first, end);
        var behind = Colon(text, end, paragraph.EndToken);
        var isColon = behind < paragraph.EndToken && (text.Tokens[behind].Kind == TokenKind.Colon || behind > end && IsDashAfterStop(text, behind));
        if (isColon && behind + 1 < paragraph.EndToken)
        {
            var layout = text.Tokens[behind].Kind == TokenKind.Dash ? TurnForm.Record : form;
            return new TurnHead(index, layout, speaker, SkipTime(text, behind + 1, paragraph.EndToken), HolderBehind(text, end, paragraph.EndToken));
        }
        if (stops)
            return null;
        if (!isColon && behind + 1 < paragraph.EndToken && IsDashApart(text, behind) && BehindRole(text, behind, paragraph.EndToken) == behind)
            return new TurnHead(index, form, speaker, behind + 1);
        if (IsRecord(text, speaker, behind, paragraph.EndToken))
            return new TurnHead(index, TurnForm.Record, speaker, behind + 1);
        if (isColon && form == TurnForm.Capitals && Examiner(text, speaker) is { } examiner)
            return new TurnHead(index, TurnForm.Examiner, examiner, paragraph.EndToken);
        if (isColon || SkipTime(text, BehindRole(text, behind, paragraph.EndToken), paragraph.EndToken) == paragraph.EndToken)
            return new TurnHead(index, TurnForm.Line, speaker, paragraph.EndToken);
        return null;
    }

    /// <summary>The same turn spoken by whoever holds the office that it names.</summary>
    public TurnHead ByHolder() => this with { Speaker = Holder, Holder = default };

    /// <summary>The last word of the name in brackets; empty without one.</summary>
    public string HolderLabel(TextLayer text) => ByHolder().Label(text);

    /// <summary>The speaker is written as an office: "The Chairman", "Minister for Transport".</summary>
    public bool IsOffice(TextLayer text)
    {
        for (var i = Speaker.First; i < Speaker.End; i++)
        {
            if (text.Words.Speech.WithinBodies.Contains(text.Word(i)) || text.Words.Names.CapitalArticles.Contains(text.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>Two words or more in brackets, all of them written as names are.</summary>
    private static TokenRange HolderBehind(TextLayer text, int at, int end)
    {
        if (at + 3 >= end || text.Tokens[at].Kind != TokenKind.Bracket)
            return default;
        var close = NameEnd(text, at + 1, end, stops: true, out _);
        return close > at + 2 && close < end && text.Tokens[close].Kind == TokenKind.Bracket ? new TokenRange(at + 1, close) : default;
    }

    /// <summary>"(PPE). – Mr President, …".</summary>
    private static bool IsDashAfterStop(TextLayer text, int token) => text.Tokens[token].Kind == TokenKind.Dash && text.Tokens[token - 1].Kind == TokenKind.Stop && IsApart(text, token);

    /// <summary>The last word names whoever speaks: "Ada Dorn" in the first turn is "Dorn" in the next.</summary>
    public string Label(TextLayer text) => Speaker.Count == 0 ? "" : text.Word(Speaker.End - 1).TrimEnd('.').ToString();

    /// <summary>"[Ada Dorn] We …", "[SPEAKER_00]: We …".</summary>
    private static TokenRange? Bracketed(TextLayer text, TextParagraph paragraph, int first)
    {
        if (text.Tokens[first].Kind != TokenKind.Bracket || text.Text[text.Tokens[first].Start] != '[' || first + 1 >= paragraph.EndToken)
            return null;
        var end = NameEnd(text, first + 1, paragraph.EndToken, stops: false, out _);
        return end > first + 1 && end + 1 < paragraph.EndToken && text.Tokens[end].Kind == TokenKind.Bracket ? new TokenRange(first + 1, end) : null;
    }

    private static int SkipColon(TextLayer text, int at, int end) => at + 1 < end && text.Tokens[at].Kind == TokenKind.Colon ? at + 1 : at;

    /// <summary>A title before a name in capitals, and a stop before words that begin a sentence.</summary>
    private static bool IsRecord(TextLayer text, TokenRange speaker, int behind, int end) =>
        speaker.Count >= 2 && behind == speaker.End && behind + 1 < end && text.Tokens[behind].Kind == TokenKind.Stop && text.Word(behind) is "."
        && IsCapitals(text.Word(speaker.End - 1)) && text.Word(speaker.End - 1).Length > 2 && char.IsUpper(text.Word(behind + 1)[0]);

    /// <summary>"Ada Dorn - We …", "Ada Dorn | We …".</summary>
    private static bool IsDashApart(TextLayer text, int token) => (text.Tokens[token].Kind == TokenKind.Dash || text.Word(token) is "|") && IsApart(text, token);

    /// <summary>Blanks on both sides.</summary>
    private static bool IsApart(TextLayer text, int token) =>
        char.IsWhiteSpace(text.Text[text.Tokens[token].Start - 1]) && char.IsWhiteSpace(text.Text[text.Tokens[token].End]);

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
        return (SkipNumber(text, SkipTime(text, at, paragraph.EndToken), paragraph.EndToken), isOther);
    }

    /// <summary>"12", "12.", "Q12", as reports of committees and inquiries number turns.</summary>
    private static int SkipNumber(TextLayer text, int at, int end)
    {
        if (at + 1 >= end || text.Tokens[at].Kind is not (TokenKind.Number or TokenKind.Word))
            return at;
        var word = text.Word(at);
        var letter = word[..1];
        var digits = text.Words.Speech.QuestionLetter.Contains(letter) ? word[1..] : word;
        if (digits.Length is 0 or > LongestNumber || digits.ContainsAnyExceptInRange('0', '9'))
            return at;
        return text.Tokens[at + 1].Kind == TokenKind.Stop && text.Word(at + 1) is "." && at + 2 < end ? at + 2 : at + 1;
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

    private static int NameEnd(TextLayer text, int first, int end, bool stops, out TurnForm form)
    {
        form = TurnForm.Capitals;
        var at = first;
        for (; at < end && at - first < LongestName; at++)
        {
            var kind = text.Tokens[at].Kind;
            var word = text.Word(at);
            if (stops && at > first && IsAbbreviated(text, at, end))
                continue;
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

    /// <summary>The stop behind "SMT", before another word of the name.</summary>
    private static bool IsAbbreviated(TextLayer text, int token, int end) => token + 1 < end && text.Tokens[token].Kind == TokenKind.Stop && text.Word(token) is "."
        && text.Tokens[token].Start == text.Tokens[token - 1].End && text.Tokens[token - 1].Length <= LongestAbbreviation && char.IsUpper(text.Word(token + 1)[0]);

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
        if (at + 1 < end && text.Tokens[at].Kind == TokenKind.Stop && IsDashAfterStop(text, at + 1))
            return at + 1;
        if (at < end && IsTime(text, at))
            return at + 1 < end && text.Tokens[at + 1].Kind == TokenKind.Colon ? at + 1 : at;
        if (at >= end || text.Tokens[at].Kind != TokenKind.Comma)
            return at;
        for (var i = at + 1; i < Math.Min(end, at + 1 + LongestRole); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Colon)
                return i > at + 1 ? i : at;
            if (i + 1 < end && text.Tokens[i].Kind == TokenKind.Stop && IsDashAfterStop(text, i + 1))
                return i + 1;
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
