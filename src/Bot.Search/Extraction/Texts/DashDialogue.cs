using Bot.Search.Extraction.Lexicon;
using Bot.Search.Languages;

namespace Bot.Search.Extraction.Texts;

/// <summary>
/// Speech that a dash opens at the start of a paragraph: "— We are leaving, says Dorn. — At once." Only paragraphs with an
/// attribution count, and the turns right before and behind them; others are lists.
/// </summary>
internal sealed class DashDialogue(string text, Token[] tokens, TextVocabulary words)
{
    private const int LongestSubject = 4;
    private const int ShortestTurn = 3;

    /// <summary>Adds what is spoken; tells which paragraphs are dialogue.</summary>
    public bool[] FindIn(ReadOnlySpan<int> paragraphEnds, List<Quotation> found)
    {
        var dialogue = new bool[paragraphEnds.Length];
        for (var i = 0; i < dialogue.Length; i++)
            dialogue[i] = Find(i > 0 ? paragraphEnds[i - 1] : 0, paragraphEnds[i], found);
        for (var i = 1; i < dialogue.Length; i++)
            dialogue[i] = dialogue[i] || dialogue[i - 1] && AddTurn(paragraphEnds[i - 1], paragraphEnds[i], found);
        for (var i = dialogue.Length - 2; i >= 0; i--)
            dialogue[i] = dialogue[i] || dialogue[i + 1] && AddTurn(i > 0 ? paragraphEnds[i - 1] : 0, paragraphEnds[i], found);
        return dialogue;
    }

    /// <summary>A turn that nobody is named for: a sentence behind a dash.</summary>
    private bool AddTurn(int first, int end, List<Quotation> found)
    {
        var isTurn = end - first >= ShortestTurn && tokens[first].Kind == TokenKind.Dash && tokens[end - 1].Kind == TokenKind.Stop
            && char.IsUpper(text[tokens[first + 1].Start]) && !HasDoubleMark(first, end);
        if (isTurn)
            found.Add(new Quotation(first + 1, end, 1, Single: false, Closed: false, Continues: false, Reopened: false));
        return isTurn;
    }

    /// <summary>Adds what is spoken in the paragraph of tokens [first, end); false when it is no such dialogue.</summary>
    private bool Find(int first, int end, List<Quotation> found)
    {
        if (end - first < 4 || tokens[first].Kind != TokenKind.Dash || HasDoubleMark(first, end))
            return false;
        var spoken = new List<Quotation>();
        var attributed = false;
        var open = first + 1;
        while (open < end)
        {
            var close = CloseOf(open, end);
            var isComma = close < end && tokens[close].Kind == TokenKind.Comma;
            var behind = close < end && !isComma ? close + 1 : close;
            if (behind > open)
                spoken.Add(new Quotation(open, behind, 1, Single: false, Closed: isComma, Continues: false, Reopened: false));
            if (close >= end)
                break;
            attributed = true;
            open = ReopenOf(close + 1, end);
        }
        if (attributed)
            found.AddRange(spoken);
        return attributed;
    }

    private bool HasDoubleMark(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Mark && (tokens[i].Length == 2 || QuotationMarks.IsDouble(text[tokens[i].Start])))
                return true;
        }
        return false;
    }

    /// <summary>The comma or stop that an attribution follows; <paramref name="end"/> when none does.</summary>
    private int CloseOf(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var pause = tokens[i].Kind == TokenKind.Comma || tokens[i].Kind == TokenKind.Stop && text[tokens[i].Start] != '.';
            if (pause && IsAttribution(i + 1, end))
                return i;
        }
        return end;
    }

    /// <summary>"says Delorme", "she says", "the old man says".</summary>
    private bool IsAttribution(int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + LongestSubject); i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
                return false;
            if (words.SayVerbs.Contains(Word(tokens[i])))
                return i == at ? i + 1 < end && tokens[i + 1].Kind == TokenKind.Word : IsSubject(at, i);
        }
        return false;
    }

    private bool IsSubject(int at, int verb) =>
        char.IsUpper(text[tokens[at].Start]) || words.Subjects.Contains(Word(tokens[at]))
        || char.IsUpper(text[tokens[verb - 1].Start]);

    /// <summary>Where speech goes on behind an attribution: behind its dash, or behind the stop that ends it.</summary>
    private int ReopenOf(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Dash)
                return i + 1;
            if (tokens[i].Kind != TokenKind.Stop)
                continue;
            if (i + 1 < end && tokens[i + 1].Kind == TokenKind.Dash)
                return i + 2;
            if (BehindColon(i + 1, end) is { } later)
                return later;
            return i + 1 < end && words.ClosesTurn.Contains(Word(tokens[i + 1])) ? end : i + 1;
        }
        return end;
    }

    /// <summary>"… she answers. And then, after a while: — There is a letter."</summary>
    private int? BehindColon(int from, int end)
    {
        for (var i = from; i + 1 < end && tokens[i].Kind != TokenKind.Stop; i++)
        {
            if (tokens[i].Kind == TokenKind.Colon && tokens[i + 1].Kind == TokenKind.Dash)
                return i + 2;
        }
        return null;
    }

    private ReadOnlySpan<char> Word(Token token) => text.AsSpan(token.Start, token.Length);
}
