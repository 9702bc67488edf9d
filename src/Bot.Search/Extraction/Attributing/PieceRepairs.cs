using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Quotes;
using Bot.Search.Extraction.Tagging;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Ends of pieces that the build of the sentence shows to be wrong.</summary>
internal static class PieceRepairs
{
    private const int LongestList = 8;
    private const int LongestSubject = 7;

    /// <summary>The piece with its end put right.</summary>
    public static TokenRange Mend(TokenTraits traits, TokenRange piece) =>
        piece.Count == 0 ? piece : AtCloser(traits.Text, OverList(traits, BeforeMainClause(traits, BeforeComment(traits, Hearers.LeaveOut(traits, piece)))));

    /// <summary>"… a year “without delay.” Roe plans to go": what runs on over the end of a sentence, outside marks, is another's words or nobody's.</summary>
    public static IEnumerable<TokenRange> Sentences(TextLayer text, TokenRange piece)
    {
        var paragraph = text.Paragraphs[text.ParagraphOf(piece.First)];
        var first = piece.First;
        // A whole paragraph may be what somebody said.
        if (first - paragraph.FirstToken > 1)
        {
            for (var index = text.SentenceOf(first) + 1; index < text.Sentences.Length && text.Sentences[index].FirstToken < piece.End; index++)
            {
                var next = text.Sentences[index].FirstToken;
                if (text.Tokens[next].Kind != TokenKind.Word || text.OuterQuotationOf(next) >= 0)
                    continue;
                yield return new TokenRange(first, next);
                first = next;
            }
        }
        yield return piece with { First = first };
    }

    /// <summary>"a report that blamed the city": a relative clause is nobody's words.</summary>
    public static bool IsRelative(TextLayer text, TokenRange piece)
    {
        if (piece.Count < 3 || text.IsQuoted(piece.First) || text.Word(piece.First) is not "that" || piece.First == 0)
            return false;
        var next = text.Word(piece.First + 1);
        // "after the meeting that was held on a boat"; "told them that was wrong" is a clause on what was said before.
        if (text.Words.Speech.Auxiliaries.Contains(next) && IsThing(text, piece.First - 1))
            return true;
        return next is [.., 'e', 'd'] && char.IsLower(next[0]) && text.Tokens[piece.First - 1].Kind == TokenKind.Word && text.Words.Clauses.Writings.Contains(text.Word(piece.First - 1));
    }

    // "“We will carry out the repairs,” including new gates …": words in marks end with them when a comma stands inside.
    private static TokenRange AtCloser(TextLayer text, TokenRange piece)
    {
        var index = text.OuterQuotationOf(piece.First);
        if (index < 0 || text.Quotations[index] is not { Closed: true } quotation || quotation.FirstToken != piece.First || quotation.EndToken + 1 >= piece.End)
            return piece;
        // "she said “lucky”, not “plucky”"
        for (var i = quotation.EndToken; i < Math.Min(piece.End, quotation.EndToken + 3); i++)
        {
            if (text.Word(i) is "not" && text.Tokens[i - 1].Kind == TokenKind.Comma && i + 1 < piece.End && text.Tokens[i + 1].Kind == TokenKind.Mark)
                return PieceEdges.Trim(text, piece with { End = i - 1 });
        }
        var last = text.Tokens[quotation.EndToken - 1].Kind;
        return last is TokenKind.Comma && text.Words.Clauses.BehindComma.Contains(text.Word(quotation.EndToken + 1))
            ? PieceEdges.Trim(text, piece with { End = quotation.EndToken }) : piece;
    }

    // "it was not a protest march, but the banners made the purpose plain": a new clause of the writer's.
    private static TokenRange BeforeComment(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        if (text.IsQuoted(piece.First))
            return piece;
        for (var i = piece.First + 3; i < piece.End - 4; i++)
        {
            if (traits.Place[i] != QuotePlace.Outside)
                return piece;
            if (text.Tokens[i].Kind == TokenKind.Comma && text.Words.Clauses.Contrasts.Contains(text.Word(i + 1)) && text.Words.Clauses.OpensContrast.Contains(text.Word(i + 2))
                && !Holds(text, i + 2, piece.End, "would", "could", "should"))
                return PieceEdges.Trim(text, piece with { End = i });
        }
        return piece;
    }

    private static bool IsThing(TextLayer text, int token) => text.Tokens[token].Kind == TokenKind.Word && char.IsLower(text.Word(token)[0]) && token > 0
        && text.Words.Names.OpensRole.Contains(text.Word(token - 1)) && !text.Words.Speech.SayVerbs.Contains(text.Word(token)) && !text.Words.Clauses.AdjunctHearers.Contains(text.Word(token))
        && !PersonNouns.Includes(text.Word(token)) && !text.Words.Names.IsPersonNoun(text.Word(token)) && !text.Words.Names.BodyHeads.Contains(text.Word(token));

    // "Although he admitted using the boat, he denied …": the clause that a conjunction opens ends with its comma, and so do words reported in it.
    private static TokenRange BeforeMainClause(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        var first = text.Sentences[text.SentenceOf(piece.First)].FirstToken;
        if (piece.First <= first + 1 || text.IsQuoted(piece.First) || !text.Words.Clauses.Subordinates.Contains(text.Word(first)))
            return piece;
        for (var i = first + 1; i < piece.First; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word && text.Tokens[i].Kind != TokenKind.Clitic || traits.Place[i] != QuotePlace.Outside)
                return piece;
        }
        for (var i = piece.First + 1; i + 2 < piece.End; i++)
        {
            if (traits.Place[i] != QuotePlace.Outside || text.Words.Clauses.Conditions.Contains(text.Word(i)))
                return piece;
            if (text.Tokens[i].Kind == TokenKind.Comma && (text.Word(piece.First).EndsWith("ing") || ClauseParts.HoldsVerb(traits, piece with { End = i })) && OpensMainClause(traits, i + 1, piece.End))
                return PieceEdges.Trim(text, piece with { End = i });
        }
        return piece;
    }

    // "he denies", "the airline withdrew it", "Roe had left": a subject with its verb close behind.
    private static bool OpensMainClause(TokenTraits traits, int first, int end)
    {
        var text = traits.Text;
        if (Hearers.OpensClause(traits, first, end))
            return true;
        if (!SentenceParts.IsDeterminer(traits, first) && !char.IsUpper(text.Word(first)[0]))
            return false;
        for (var i = first + 1; i < Math.Min(end, first + LongestSubject) && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic; i++)
        {
            if (text.Words.Names.SubjectVerbs.Contains(text.Word(i)) || text.Word(i) is [.., 'e', 'd'])
                return true;
        }
        return false;
    }

    private static bool Holds(TextLayer text, int first, int end, params ReadOnlySpan<string> words)
    {
        for (var i = first; i < end; i++)
        {
            foreach (var word in words)
            {
                if (text.Word(i).SequenceEqual(word))
                    return true;
            }
        }
        return false;
    }

    // "that his young, untested and mostly amateur players will win": a list before the noun goes on behind its comma.
    private static TokenRange OverList(TokenTraits traits, TokenRange piece)
    {
        var text = traits.Text;
        if (text.IsQuoted(piece.First) || text.Word(piece.First) is not "that" || piece.Count > LongestList || piece.End + 2 >= text.Tokens.Length
            || text.Tokens[piece.End].Kind != TokenKind.Comma || HoldsVerb(traits, piece))
            return piece;
        var end = text.Sentences[text.SentenceOf(piece.First)].EndToken;
        for (var i = piece.End; i < end; i++)
        {
            if (traits.Place[i] != QuotePlace.Outside)
                return piece;
        }
        return HoldsVerb(traits, new TokenRange(piece.End, end)) ? PieceEdges.Trim(text, piece with { End = end }) : piece;
    }

    private static bool HoldsVerb(TokenTraits traits, TokenRange piece)
    {
        for (var i = piece.First + 1; i < piece.End; i++)
        {
            if (traits.Text.Words.Clauses.ListVerbs.Contains(traits.Text.Word(i))
                || traits.Text.Word(i) is [.., 'e', 'd'])
                return true;
        }
        return false;
    }
}
