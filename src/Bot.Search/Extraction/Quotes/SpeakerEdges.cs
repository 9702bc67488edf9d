using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Quotes;

/// <summary>
/// Completes the mentions that were tagged: a title that goes on with "of" and a name ("US Secretary of Defence Lloyd
/// Austin"), a name of which only a part was tagged.
/// </summary>
internal static class SpeakerEdges
{
    private const int LongestName = 4;
    private const int LongestLabel = 6;

    public static List<TokenRange> Mend(TextLayer text, List<TokenRange> runs)
    {
        var mended = new List<TokenRange>(runs.Count);
        foreach (var tagged in runs)
        {
            var run = WithHead(text, WithoutVerb(text, WithoutRelative(text, WithParticle(text, BehindClock(text, tagged)))));
            if (run.Count == 0 || IsParticiple(text, run) || IsTime(text, run) || run.Count == 1 && text.Words.Clauses.JoinsClauses.Contains(text.Word(run.First)))
                continue;
            if (mended.Count > 0 && run.First < mended[^1].End)
            {
                mended[^1] = mended[^1] with { End = Math.Max(mended[^1].End, run.End) };
                continue;
            }
            var end = EndOf(text, run);
            mended.Add(SpeakerTails.Complete(text, run with { End = NameBehind(text, run.First, end) ?? LabelEnd(text, run.First, end) ?? end }));
        }
        return mended;
    }

    /// <summary>"Police in Kisumu" of which only the place was tagged, where the sentence begins so.</summary>
    private static TokenRange WithHead(TextLayer text, TokenRange run)
    {
        if (IsGroupOf(text, run))
            return run with { First = run.First - 2 };
        if (IsDateline(text, run))
            return run with { End = run.First };
        if (run.Count == 0 || !IsName(text, run.First) || run.First < 2 || !text.Words.Clauses.PlaceLinks.Contains(text.Word(run.First - 1)) || text.Tokens[run.First - 2].Kind != TokenKind.Word)
            return run;
        var first = text.Sentences[text.SentenceOf(run.First)].FirstToken;
        var head = run.First - 2;
        // "St Mary's School in Ashton"
        var name = head;
        while (name > first && IsName(text, head) && (IsName(text, name - 1) || text.Tokens[name - 1].Kind == TokenKind.Clitic))
            name--;
        if (name == first && name < head && text.Words.Names.IsBody(text.Word(head).ToString().ToLowerInvariant()))
            return run with { First = first };
        var isOpening = head == first || head == first + 1 && text.Words.Speech.AnyThe.Contains(text.Word(first));
        return isOpening && (text.Word(head) is [_, _, .., not 's', 's'] or "Police" or "police" || text.Words.Names.Plurals.Contains(text.Word(head))) ? run with { First = first } : run;
    }

    // "Abu Dhabi: A man who …": where a report was written, at its very start.
    private static bool IsDateline(TextLayer text, TokenRange run) => run.Count is > 0 and < 4 && run.First == 0 && run.End + 1 < text.Tokens.Length && text.Tokens[run.End].Kind == TokenKind.Colon
        && text.Paragraphs[0].EndToken - run.End > LongestLabel && text.Tokens[text.Paragraphs[0].EndToken - 1].Kind == TokenKind.Stop && (IsShouted(text, run) && text.Paragraphs.Length > 1 || text.Words.Names.CapitalArticles.Contains(text.Word(run.End + 1)))
        && text.Words.Classes.Of(text.Word(run.First)) == 0 && text.Words.Classes.Of(text.Word(run.End - 1)) == 0 && !PersonNouns.Includes(text.Word(run.End - 1).ToString().ToLowerInvariant())
        && !GivenNames.IsKnown(text.Word(0).ToString().ToLowerInvariant()) && !HasLabel(text, 1);

    private static bool IsShouted(TextLayer text, TokenRange run) => !text.SpanOf(run.First, run.End).In(text.Text).AsSpan().ContainsAnyInRange('a', 'z');

    private static bool HasLabel(TextLayer text, int paragraph)
    {
        if (paragraph >= text.Paragraphs.Length)
            return false;
        var (first, end) = (text.Paragraphs[paragraph].FirstToken, text.Paragraphs[paragraph].EndToken);
        for (var i = first + 1; i < Math.Min(end, first + LongestLabel); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Colon)
                return true;
        }
        return false;
    }

    // "sources in the ruling party said", "officials at the ministry"
    private static bool IsGroupOf(TextLayer text, TokenRange run) =>
        run.Count > 0 && run.First > 2 && text.Words.Clauses.PlaceLinks.Contains(text.Word(run.First - 1)) && text.Tokens[run.First - 2].Kind == TokenKind.Word && !text.IsQuoted(run.First)
        && text.SentenceOf(run.First - 2) == text.SentenceOf(run.First) && text.Word(run.First - 2) is [.. { Length: > 2 } single, 's'] && text.Words.Names.IsPersonNoun(single) && (IsName(text, run.First) || text.Words.Names.OpensRole.Contains(text.Word(run.First)))
        && text.Tokens[run.First - 3].Kind is not (TokenKind.Word or TokenKind.Clitic or TokenKind.Number);

    /// <summary>"a moment later: “…”": when it was said.</summary>
    private static bool IsTime(TextLayer text, TokenRange run) => run.End < text.Tokens.Length && run.Count <= 3
        && text.Words.Clauses.TimeEnds.Contains(text.Word(run.End)) && text.Words.Clauses.TimeNouns.Contains(text.Word(run.End - 1));

    /// <summary>"Giving evidence, Dorn said …": what someone does, not who.</summary>
    private static bool IsParticiple(TextLayer text, TokenRange run) =>
        run.Count > 1 && text.Words.Language.LooksParticiple(text.Word(run.First)) && char.IsUpper(text.Word(run.First)[0]) && char.IsLower(text.Word(run.First + 1)[0])
        && run.End < text.Tokens.Length && text.Tokens[run.End].Kind == TokenKind.Comma
        && text.Sentences[text.SentenceOf(run.First)].FirstToken == run.First;

    /// <summary>"A nurse who", of which the clause was left out.</summary>
    private static TokenRange WithoutRelative(TextLayer text, TokenRange run) =>
        run.Count > 1 && text.Words.Names.Who.Contains(text.Word(run.End - 1)) ? run with { End = run.End - 1 } : run;

    /// <summary>"she answers": the verb of saying is no part of whoever says.</summary>
    private static TokenRange WithoutVerb(TextLayer text, TokenRange run)
    {
        if (run.Count != 2 || !text.Words.Speech.SayVerbs.Contains(text.Word(run.First + 1)))
            return run;
        var group = text.Words.Classes.Of(text.Word(run.First));
        return group == WordClasses.He || group == WordClasses.They || group == WordClasses.It ? run with { End = run.First + 1 } : run;
    }

    /// <summary>"11:41 Sgt Dorn": the time of an entry is no part of the mention behind it.</summary>
    private static TokenRange BehindClock(TextLayer text, TokenRange run)
    {
        var isClock = text.Tokens[run.First].Kind == TokenKind.Number && IsClock(text.Word(run.First))
            && (run.Count == 1 || IsName(text, run.First + 1))
            && text.Paragraphs[text.ParagraphOf(run.First)].FirstToken == run.First;
        return isClock ? new TokenRange(run.First + 1, run.End) : run;
    }

    private static bool IsClock(ReadOnlySpan<char> word) =>
        word.Length is 4 or 5 && word[^3] is ':' or '.' && char.IsDigit(word[^1]) && char.IsDigit(word[^2]);

    /// <summary>"Rosa Lima da Costa" of which only "Costa" was tagged: a particle joins a name to the one before.</summary>
    private static TokenRange WithParticle(TextLayer text, TokenRange run)
    {
        var start = text.Sentences[text.SentenceOf(run.First)].FirstToken;
        if (run.Count == 0 || run.First - 2 < start || !IsName(text, run.First) || !text.Words.Speech.Particles.Contains(text.Word(run.First - 1)) || !IsName(text, run.First - 2))
            return run;
        var first = run.First - 2;
        while (first > start && (IsName(text, first - 1) || first - 2 >= start && text.Words.Speech.Of.Contains(text.Word(first - 1)) && IsName(text, first - 2)))
            first--;
        return run with { First = first };
    }

    /// <summary>"Bus operator Tarn Lines: “…”": the label before a quotation is the mention as a whole.</summary>
    private static int? LabelEnd(TextLayer text, int first, int end)
    {
        var paragraph = text.Paragraphs[text.ParagraphOf(first)];
        var isStart = first == paragraph.FirstToken || first == paragraph.FirstToken + 1 && text.Tokens[first - 1].Kind == TokenKind.Number;
        var at = end;
        while (isStart && at + 1 < paragraph.EndToken && at - first < LongestLabel && text.Tokens[at].Kind == TokenKind.Word && !IsSaying(text, at))
            at++;
        var isLabel = isStart && at > end && at + 1 < paragraph.EndToken && text.Tokens[at].Kind == TokenKind.Colon
            && text.Tokens[at + 1].Kind == TokenKind.Mark && char.IsUpper(text.Word(at - 1)[0]);
        return isLabel ? at : null;
    }

    private static bool IsSaying(TextLayer text, int token)
    {
        var group = text.Words.Classes.Of(text.Word(token));
        return group == WordClasses.Say || group == WordClasses.AskSay || group == WordClasses.Saying || group == WordClasses.SayBase;
    }

    /// <summary>"Poland's Vice Premier, Jaroslaw Kaczynski, …": a role takes in the name set off behind it.</summary>
    private static int? NameBehind(TextLayer text, int first, int end)
    {
        var limit = text.Sentences[text.SentenceOf(first)].EndToken;
        var head = text.Words.Classes.Of(text.Word(end - 1));
        if (head != WordClasses.Role && head != WordClasses.Title || end >= limit || text.Tokens[end].Kind != TokenKind.Comma)
            return null;
        var at = end + 1;
        while (at < limit && at - end <= LongestName && IsName(text, at) && text.Words.Classes.Of(text.Word(at)) is var group && (group == 0 || group == WordClasses.According || group == WordClasses.Title))
            at++;
        return at > end + 1 && at < limit && text.Tokens[at].Kind is TokenKind.Comma ? at : null;
    }

    private static int EndOf(TextLayer text, TokenRange run)
    {
        var limit = text.Sentences[text.SentenceOf(run.First)].EndToken;
        if (!IsName(text, run.End - 1))
            return run.End;
        var end = run.End;
        while (end < limit)
        {
            if (IsName(text, end))
                end++;
            else if (end + 1 < limit && text.Words.Speech.Of.Contains(text.Word(end)) && IsName(text, end + 1))
                end += 2;
            else
                break;
        }
        return end;
    }

    private static bool IsName(TextLayer text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.Word(token)[0]) && !text.IsQuoted(token)
        && !text.Words.Speech.DayNames.Contains(text.Word(token)) && text.Words.Classes.Of(text.Word(token)) is var group
        && group != WordClasses.He && group != WordClasses.They && group != WordClasses.It;
}
