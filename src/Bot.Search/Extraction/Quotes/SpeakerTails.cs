using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>
/// What belongs to a mention behind its head: "a spokesman for the Tarn Bridge Company", "a person familiar with the talks",
/// "former minister Ada Dorn", and before it: "Dorn &amp; Co".
/// </summary>
internal static class SpeakerTails
{
    private const int LongestBody = 9;
    private const int LongestClause = 10;
    private const int LongestWriting = 14;

    /// <summary>The mention with all that belongs to it; the mention itself when nothing does.</summary>
    public static TokenRange Complete(TextLayer text, TokenRange run)
    {
        var limit = text.Sentences[text.SentenceOf(run.First)].EndToken;
        run = WithFirm(text, run);
        if (run.End >= limit || text.IsQuoted(run.First))
            return run;
        var end = RoleAndName(text, run.End, limit) ?? BodyEnd(text, run, limit) ?? ClauseEnd(text, run, limit) ?? WritingEnd(text, run, limit) ?? HeadEnd(text, run, limit) ?? run.End;
        return run with { End = end };
    }

    /// <summary>"Dorn &amp; Co", of which only the last word was tagged.</summary>
    private static TokenRange WithFirm(TextLayer text, TokenRange run)
    {
        var start = text.Sentences[text.SentenceOf(run.First)].FirstToken;
        if (run.First - 2 < start || text.Word(run.First - 1) is not "&" || !IsUpper(text, run.First - 2))
            return run;
        var first = run.First - 2;
        while (first > start && IsUpper(text, first - 1))
            first--;
        if (first - 2 >= start && text.Words.Speech.FirmLinks.Contains(text.Word(first - 1)) && IsRole(text, first - 2))
            first -= 2;
        return run with { First = first };
    }

    /// <summary>"Former" or "Tarn" of "Former minister Ada Dorn": a role in lower case and the name behind it.</summary>
    private static int? RoleAndName(TextLayer text, int at, int limit)
    {
        var first = at;
        while (at < limit && at - first < 2 && char.IsLower(text.Word(at)[0]) && IsRole(text, at))
            at++;
        if (at == first || at >= limit || !IsUpper(text, at) || !IsUpper(text, first - 1))
            return null;
        while (at < limit && IsUpper(text, at))
            at++;
        return at;
    }

    /// <summary>"for the Tarn Bridge Company" behind a role.</summary>
    private static int? BodyEnd(TextLayer text, TokenRange run, int limit)
    {
        if (!IsRole(text, run.End - 1) || !text.Words.Speech.BodyLinks.Contains(text.Word(run.End)))
            return null;
        var at = run.End + 1;
        var named = -1;
        while (at < limit && at - run.End <= LongestBody && text.Tokens[at].Kind == TokenKind.Word && !text.IsQuoted(at)
            && (IsUpper(text, at) || text.Words.Speech.WithinBodies.Contains(text.Word(at))))
        {
            named = IsUpper(text, at) || text.Words.Speech.BodyEndings.Contains(text.Word(at)) ? at : named;
            at++;
        }
        return named >= 0 && EndsThere(text, named + 1, limit) ? named + 1 : null;
    }

    /// <summary>"familiar with the talks": up to the verb of saying.</summary>
    private static int? ClauseEnd(TextLayer text, TokenRange run, int limit)
    {
        var at = text.Words.Speech.OpensClause.Contains(text.Word(run.End - 1)) ? run.End - 1 : run.End;
        var tail = IsRole(text, run.End - 1) && text.Words.Speech.ClauseLinks.Contains(text.Word(run.End));
        if (at == run.First || !tail && !text.Words.Speech.OpensClause.Contains(text.Word(at)) || char.IsUpper(text.Word(run.End - 1)[0]))
            return null;
        var first = at;
        while (at < limit && at - first < LongestClause && text.Tokens[at].Kind is TokenKind.Word or TokenKind.Number && !text.IsQuoted(at))
        {
            if (at > first && IsSaying(text, at))
                return at > first + 1 ? at : null;
            at++;
        }
        return at < limit && at > first + 1 && text.Tokens[at].Kind is TokenKind.Colon ? at : null;
    }

    /// <summary>"of patient files by the charity Open Ward" behind "a review": up to the stop or the comma.</summary>
    private static int? WritingEnd(TextLayer text, TokenRange run, int limit)
    {
        if (!text.Words.Clauses.PaperSources.Contains(text.Word(run.End - 1)) || !text.Words.Names.Prepositions.Contains(text.Word(run.End)))
            return null;
        var at = run.End;
        while (at < limit && at - run.End < LongestWriting && text.Tokens[at].Kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Number && !text.IsQuoted(at) && !IsSaying(text, at))
            at++;
        return at < limit && text.Tokens[at].Kind is TokenKind.Stop or TokenKind.Comma ? at : null;
    }

    /// <summary>"host" behind "the Tarn Late Night", before a pause.</summary>
    private static int? HeadEnd(TextLayer text, TokenRange run, int limit) =>
        text.Words.Speech.AnyThe.Contains(text.Word(run.First)) && IsUpper(text, run.End - 1) && text.Tokens[run.End].Kind == TokenKind.Word
            && char.IsLower(text.Word(run.End)[0]) && text.Words.Classes.Of(text.Word(run.End)) is var group && (group == 0 || group == WordClasses.Role)
            && !text.Words.Language.LooksPast(text.Word(run.End)) && (run.End + 1 >= limit || text.Tokens[run.End + 1].Kind is TokenKind.Stop or TokenKind.Comma)
            ? run.End + 1 : null;

    private static bool EndsThere(TextLayer text, int at, int limit) =>
        at >= limit || text.Tokens[at].Kind != TokenKind.Word || IsSaying(text, at);

    private static bool IsRole(TextLayer text, int token)
    {
        var group = text.Words.Classes.Of(text.Word(token));
        return group == WordClasses.Role || group == WordClasses.Title;
    }

    private static bool IsSaying(TextLayer text, int token)
    {
        var group = text.Words.Classes.Of(text.Word(token));
        return group == WordClasses.Say || group == WordClasses.AskSay || text.Words.Speech.AlsoVerbs.Contains(text.Word(token));
    }

    private static bool IsUpper(TextLayer text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.Word(token)[0]) && !text.IsQuoted(token);
}
