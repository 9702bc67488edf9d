using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>
/// Headlines that name their source behind the words: "Ferry to stay shut until spring: mayor", "Strike could last, warns union
/// boss". Only in the first two paragraphs and without a stop at the end.
/// </summary>
internal static class Headlines
{
    private const int LastParagraph = 1;
    private const int LongestHeadline = 20;
    private const int LongestSource = 5;
    private const int FewestWords = 3;

    /// <summary>Adds what is found to <paramref name="found"/>.</summary>
    public static void Find(TokenTraits traits, List<TokenRange> pieces, List<CertainPiece> found)
    {
        var text = traits.Text;
        for (var i = 0; i <= LastParagraph && i < text.Paragraphs.Length - 1; i++)
        {
            var paragraph = text.Paragraphs[i];
            if (paragraph.EndToken - paragraph.FirstToken > LongestHeadline || text.Tokens[paragraph.EndToken - 1].Kind != TokenKind.Word)
                continue;
            if (SourceOf(traits, paragraph.FirstToken, paragraph.EndToken) is { } source && !found.Exists(one => one.Piece.Overlaps(source.Piece)))
            {
                pieces.RemoveAll(piece => piece.Overlaps(source.Piece));
                found.Add(source);
            }
        }
    }

    private static CertainPiece? SourceOf(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        for (var i = end - 2; i > first + FewestWords - 1 && end - i <= LongestSource + 2; i--)
        {
            if (text.IsQuoted(i))
                return null;
            var words = PieceEdges.Trim(text, new TokenRange(first, i));
            if (text.Tokens[i].Kind == TokenKind.Colon)
                return IsSource(text, i + 1, end) && IsClause(traits, words) ? new CertainPiece(words, new TokenRange(i + 1, end), CandidateSource.Beside) : null;
            if (text.Tokens[i].Kind == TokenKind.Comma)
                return text.Word(i + 1) is [.., 's'] && text.Words.Speech.SayVerbs.Contains(text.Word(i + 1)) && IsSource(text, i + 2, end) && IsClause(traits, words)
                    ? new CertainPiece(words, new TokenRange(i + 2, end), CandidateSource.Beside) : null;
            if (text.Tokens[i].Kind != TokenKind.Word)
                return null;
        }
        return null;
    }

    // Somebody, or a body, to its last word.
    private static bool IsSource(TextLayer text, int first, int end)
    {
        if (first >= end || end - first > LongestSource)
            return false;
        var last = text.Word(end - 1);
        var single = last is [.. var stem, 's'] ? stem : last;
        return PersonNouns.Includes(last) || PersonNouns.Includes(single) || text.Words.Names.IsPersonNoun(single) || text.Words.Names.BodyHeads.Contains(last)
            || text.Words.Clauses.HeadlineSources.Contains(last) || end - first > 1 && char.IsUpper(last[0]) && char.IsUpper(text.Word(first)[0]) && char.IsLower(text.Word(Math.Max(0, first - 3))[0]);
    }

    // With a verb, or with "to" for one that is to come.
    private static bool IsClause(TokenTraits traits, TokenRange words)
    {
        var text = traits.Text;
        if (words.Count < FewestWords || traits.Text.IsQuoted(words.First))
            return false;
        for (var i = words.First + 1; i + 1 < words.End; i++)
        {
            if (traits.Text.Word(i) is "to" && char.IsLower(traits.Text.Word(i + 1)[0]) && !SentenceParts.IsDeterminer(traits, i + 1))
                return true;
            if (text.Words.Names.SubjectVerbs.Contains(text.Word(i)))
                return true;
        }
        return ClauseParts.HoldsVerb(traits, words);
    }
}
