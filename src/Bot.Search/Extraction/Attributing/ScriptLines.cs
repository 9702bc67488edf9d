using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Transcripts: paragraphs that start with a speaker in capitals and a colon ("MARSH: We will stay.").</summary>
internal static class ScriptLines
{
    private const int FewestLines = 2;
    private const int LongestName = 5;

    public static void Find(TextLayer text, List<CertainPiece> found)
    {
        var lines = new List<(int Paragraph, TokenRange Speaker, int First)>();
        for (var p = 0; p < text.Paragraphs.Length; p++)
        {
            if (Read(text, text.Paragraphs[p]) is var (speaker, first))
                lines.Add((p, speaker, first));
        }
        if (lines.Count < FewestLines)
            return;
        for (var i = 0; i < lines.Count; i++)
        {
            var stop = i + 1 < lines.Count ? lines[i + 1].Paragraph : lines[i].Paragraph + 1;
            Add(text, lines[i].Speaker, lines[i].First, text.Paragraphs[lines[i].Paragraph].EndToken, found);
            var marked = text.Tokens[text.Paragraphs[lines[i].Paragraph].FirstToken].Kind == TokenKind.Mark;
            for (var p = lines[i].Paragraph + 1; p < stop && marked && GoesOn(text, text.Paragraphs[p]); p++)
                Add(text, lines[i].Speaker, text.Paragraphs[p].FirstToken, text.Paragraphs[p].EndToken, found);
        }
    }

    private static void Add(TextLayer text, TokenRange speaker, int first, int end, List<CertainPiece> found)
    {
        var piece = PieceEdges.Trim(text, new TokenRange(first, end));
        if (piece.Count > 0)
            found.Add(new CertainPiece(piece, speaker, CandidateSource.Script));
    }

    /// <summary>A marked transcript reopens its mark at each paragraph; a bracket is a stage direction.</summary>
    private static bool GoesOn(TextLayer text, TextParagraph paragraph) =>
        text.Tokens[paragraph.FirstToken].Kind == TokenKind.Mark && text.Tokens[paragraph.FirstToken + 1 < paragraph.EndToken ? paragraph.FirstToken + 1 : paragraph.FirstToken].Kind == TokenKind.Word;

    private static (TokenRange Speaker, int First)? Read(TextLayer text, TextParagraph paragraph)
    {
        var first = paragraph.FirstToken;
        if (text.Tokens[first].Kind == TokenKind.Mark)
            first++;
        var end = first;
        while (end < paragraph.EndToken && end - first < LongestName && IsCapitals(text, end))
            end++;
        var colon = TurnLabel.Colon(text, end, paragraph.EndToken);
        return end > first && colon + 1 < paragraph.EndToken && text.Tokens[colon].Kind == TokenKind.Colon
            ? (new TokenRange(first, end), colon + 1) : null;
    }

    private static bool IsCapitals(TextLayer text, int token)
    {
        if (text.Tokens[token].Kind != TokenKind.Word)
            return false;
        foreach (var c in text.Word(token))
        {
            if (char.IsLower(c))
                return false;
        }
        return char.IsLetter(text.Word(token)[0]);
    }
}
