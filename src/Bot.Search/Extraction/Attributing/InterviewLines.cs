using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Interviews printed as questions and answers: "Weekend: When did you first see it?", "Dorn: I was six." Two names take
/// turns before colons and one of them asks; paragraphs without a name go on with the answer before them.
/// </summary>
internal static class InterviewLines
{
    private const int FewestLines = 4;
    private const int FewestTurns = 2;
    private const int LongestLabel = 4;
    private const int LongestAnswer = 4;

    private readonly record struct Line(int Paragraph, TokenRange Speaker, int First);

    public static void Find(TextLayer text, List<CertainPiece> found)
    {
        var lines = new List<Line>();
        for (var p = 0; p < text.Paragraphs.Length; p++)
        {
            if (Read(text, p) is { } line)
                lines.Add(line);
        }
        if (lines.Count < FewestLines)
            return;
        var turns = lines.GroupBy(line => Label(text, line), StringComparer.OrdinalIgnoreCase)
            .Where(turn => turn.Count() >= FewestTurns).ToList();
        if (turns.Count < 2 || !turns.Exists(turn => turn.Any(line => AsksAtEnd(text, line))) || !AreSentences(text, lines))
            return;
        for (var i = 0; i < lines.Count; i++)
            AddTurn(text, lines[i], i + 1 < lines.Count ? lines[i + 1].Paragraph : lines[i].Paragraph + 1, found);
    }

    private static void AddTurn(TextLayer text, Line line, int stop, List<CertainPiece> found)
    {
        Add(text, line, line.First, found);
        if (stop - line.Paragraph > LongestAnswer)
            return;
        for (var p = line.Paragraph + 1; p < stop; p++)
        {
            if (text.Tokens[text.Paragraphs[p].FirstToken].Kind != TokenKind.Bracket && EndsSentence(text, p))
                Add(text, line with { Paragraph = p }, text.Paragraphs[p].FirstToken, found);
        }
    }

    private static void Add(TextLayer text, Line line, int first, List<CertainPiece> found)
    {
        var piece = PieceEdges.Trim(text, new TokenRange(first, text.Paragraphs[line.Paragraph].EndToken));
        if (piece.Count > 0)
            found.Add(new CertainPiece(piece, line.Speaker, CandidateSource.Script));
    }

    /// <summary>The last word names whoever speaks: "Ada Dorn" in the first turn is "Dorn" in the next.</summary>
    private static string Label(TextLayer text, Line line) => text.Word(line.Speaker.End - 1).ToString();

    private static bool AsksAtEnd(TextLayer text, Line line)
    {
        var last = text.Tokens[text.Paragraphs[line.Paragraph].EndToken - 1];
        return last.Kind == TokenKind.Stop && text.Text[last.Start] == '?';
    }

    private static bool AreSentences(TextLayer text, List<Line> lines) =>
        lines.Count(line => EndsSentence(text, line.Paragraph)) * 4 >= lines.Count * 3;

    private static bool EndsSentence(TextLayer text, int paragraph) =>
        text.Tokens[text.Paragraphs[paragraph].EndToken - 1].Kind is TokenKind.Stop or TokenKind.Mark or TokenKind.Bracket;

    private static Line? Read(TextLayer text, int index)
    {
        var paragraph = text.Paragraphs[index];
        var end = paragraph.FirstToken;
        while (end < paragraph.EndToken && end - paragraph.FirstToken < LongestLabel
            && text.Tokens[end].Kind == TokenKind.Word && char.IsUpper(text.Word(end)[0]))
            end++;
        var colon = TurnLabel.Colon(text, end, paragraph.EndToken);
        return end > paragraph.FirstToken && colon + 1 < paragraph.EndToken && text.Tokens[colon].Kind == TokenKind.Colon
            ? new Line(index, new TokenRange(paragraph.FirstToken, end), colon + 1) : null;
    }
}
