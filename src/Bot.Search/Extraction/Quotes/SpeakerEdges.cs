using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Quotes;

/// <summary>
/// Completes the mentions that were tagged: a title that goes on with "of" and a name ("US Secretary of Defence Lloyd
/// Austin"), a name of which only a part was tagged.
/// </summary>
internal static class SpeakerEdges
{
    private const int LongestName = 4;

    public static List<TokenRange> Mend(TextLayer text, List<TokenRange> runs)
    {
        var mended = new List<TokenRange>(runs.Count);
        foreach (var run in runs)
        {
            if (mended.Count > 0 && run.First < mended[^1].End)
            {
                mended[^1] = mended[^1] with { End = Math.Max(mended[^1].End, run.End) };
                continue;
            }
            var end = EndOf(text, run);
            mended.Add(run with { End = NameBehind(text, run.First, end) ?? end });
        }
        return mended;
    }

    /// <summary>"Poland's Vice Premier, Jaroslaw Kaczynski, …": a role takes in the name set off behind it.</summary>
    private static int? NameBehind(TextLayer text, int first, int end)
    {
        var limit = text.Sentences[text.SentenceOf(first)].EndToken;
        var head = WordClasses.Of(text.Word(end - 1));
        if (head != WordClasses.Role && head != WordClasses.Title || end >= limit || text.Tokens[end].Kind != TokenKind.Comma)
            return null;
        var at = end + 1;
        while (at < limit && at - end <= LongestName && IsName(text, at) && WordClasses.Of(text.Word(at)) == 0)
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
            else if (end + 1 < limit && text.Word(end) is "of" && IsName(text, end + 1))
                end += 2;
            else
                break;
        }
        return end;
    }

    private static bool IsName(TextLayer text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.Word(token)[0]) && !text.IsQuoted(token)
        && !DayNames.Contains(text.Word(token)) && WordClasses.Of(text.Word(token)) is var group
        && group != WordClasses.He && group != WordClasses.They && group != WordClasses.It;

    private static readonly WordList DayNames = WordList.Load("day-names");
}
