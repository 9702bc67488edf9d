using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Verifying;

/// <summary>Tells a speaker's own words from the reporter's: only what stands inside quotation marks is literal.</summary>
internal static class QuotedWords
{
    /// <summary>True when <paramref name="span"/> of the unit's article is given as the speaker's very words.</summary>
    public static bool AreLiteral(Passage unit, TextSpan span) => unit.Kind switch
    {
        PassageKind.Direct => true,
        PassageKind.Mixed => IsInsideMarks(unit.Article.Text, span),
        _ => false,
    };

    /// <summary>True when every word of the span stands between marks.</summary>
    public static bool IsInsideMarks(string text, TextSpan span) => Count(text, span) is { Inside: > 0, Outside: 0 };

    /// <summary>True when at least one word of the span stands between marks.</summary>
    public static bool AnyInsideMarks(string text, TextSpan span) => Count(text, span).Inside > 0;

    // Letters inside and outside. Marks are read from the start of the paragraph: a mark never closes in another
    // paragraph than the one it was opened in.
    private static (int Inside, int Outside) Count(string text, TextSpan span)
    {
        var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var single = text.AsSpan(start, span.End - start).IndexOfAny('"', '“', '”') < 0;
        var open = false;
        var (inside, outside) = (0, 0);
        for (var at = start; at < span.End; at++)
        {
            open = MarkAt(text, at, single, open) ?? open;
            if (at < span.Start || !char.IsLetterOrDigit(text[at]))
                continue;
            if (open)
                inside++;
            else
                outside++;
        }
        return (inside, outside);
    }

    /// <summary>True for a mark that opens, false for one that closes, null for any other character.</summary>
    private static bool? MarkAt(string text, int at, bool single, bool open)
    {
        switch (text[at])
        {
            case '“' or '„' or '«':
                return true;
            case '”' or '»':
                return false;
            case '"':
                return !open;
            case '‘' when single:
                return true;
            case '’' or '\'' when single:
                return SingleMark(text, at, open);
            default:
                return null;
        }
    }

    // Between letters it is an apostrophe; before a word it opens, behind one it closes.
    private static bool? SingleMark(string text, int at, bool open)
    {
        var before = at > 0 && char.IsLetterOrDigit(text[at - 1]);
        var behind = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        if (before && behind)
            return null;
        if (!open)
            return behind && !before ? true : null;
        return behind ? null : false;
    }
}
