using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// What a newspaper takes back: "Correction: an earlier version said that 40 boats were lost. The office counted 14." The sentence that
/// tells of the earlier version states nothing; the ones around it do.
/// </summary>
internal static class Corrections
{
    private const int LongestHead = 40;

    /// <summary>True for words that stand in the paper no more.</summary>
    public static bool Withdraws(TextLayer text, TokenRange piece)
    {
        var sentence = text.Sentences[text.SentenceOf(piece.First)];
        var paragraph = text.Paragraphs[text.ParagraphOf(piece.First)];
        var tellsOfEarlier = TellsOfEarlier(text, sentence.FirstToken, Math.Min(piece.First, sentence.FirstToken + LongestHead));
        if (!tellsOfEarlier && !OpensCorrection(text, paragraph.FirstToken, paragraph.EndToken))
            return false;
        return tellsOfEarlier && (OpensCorrection(text, paragraph.FirstToken, paragraph.EndToken) || IsOfThePaper(text, sentence.FirstToken, piece.First))
            || IsBehindNot(text, piece);
    }

    // "she said “lucky”, not “plucky”"
    private static bool IsBehindNot(TextLayer text, TokenRange piece)
    {
        var at = piece.First - 1;
        while (at > 0 && text.Tokens[at].Kind is TokenKind.Mark or TokenKind.Comma)
            at--;
        return at > 0 && (text.Word(at) is "not" || text.Word(at) is "than" && text.Word(at - 1) is "rather" || text.Word(at) is "of" && text.Word(at - 1) is "instead");
    }

    // "Correction:", "A correction:", "This article was amended"
    private static bool OpensCorrection(TextLayer text, int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + 2); i++)
        {
            if (text.Words.Clauses.Corrections.Contains(text.Word(i)))
                return true;
        }
        if (first >= end || text.Word(first) is not ("This" or "The"))
            return false;
        for (var i = first + 1; i < Math.Min(end, first + 6); i++)
        {
            if (text.Word(i) is "amended" or "corrected")
                return true;
        }
        return false;
    }

    // "an earlier version of this article said", "we reported earlier", "it wrongly stated", "misquoted"
    private static bool TellsOfEarlier(TextLayer text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsQuoted(i))
                return false;
            if (text.Words.Clauses.Mistakes.Contains(text.Word(i))
                || text.Word(i) is "version" && i > first && text.Words.Clauses.Former.Contains(text.Word(i - 1))
                || text.Word(i) is "reported" && i > first && text.Word(i - 1) is "we" or "We")
                return true;
        }
        return false;
    }

    // "version of this article", not of a plan
    private static bool IsOfThePaper(TextLayer text, int first, int end)
    {
        for (var i = first + 2; i < end; i++)
        {
            if (text.Words.Clauses.Printed.Contains(text.Word(i)) && text.Words.Clauses.Own.Contains(text.Word(i - 1))
                && text.Words.Clauses.Within.Contains(text.Word(i - 2)))
                return true;
        }
        return false;
    }
}
