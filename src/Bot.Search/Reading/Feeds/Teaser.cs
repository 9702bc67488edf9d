using System.Text.RegularExpressions;

namespace Bot.Search.Reading.Feeds;

/// <summary>Knows the openings of articles that feeds give in place of the whole: they break off, or send the reader to the page.</summary>
internal static class Teaser
{
    private const int Tail = 600;

    /// <summary>True when <paramref name="text"/> ends as an opening does.</summary>
    public static bool Ends(string text)
    {
        var tail = text.Length > Tail ? text[^Tail..] : text;
        tail = Notice.Replace(tail, "").TrimEnd();
        return BrokenOff.IsMatch(tail) || Invitation.IsMatch(tail);
    }

    /// <summary>What blogs put below each entry of a feed.</summary>
    private static readonly Regex Notice = new(@"(?:\n|^)\s*The post .{1,300}? (?:first )?appeared (?:first )?on .{1,100}$", RegexOptions.CultureInvariant);

    private static readonly Regex BrokenOff = new(@"(?:…|\.\.\.)\s*[\])]?$", RegexOptions.CultureInvariant);

    /// <summary>After the end of a sentence, so that people who "read more books" are none.</summary>
    private static readonly Regex Invitation = new(
        @"(?:^|\n\s*|[.!?…\])""”»]\s+)(?:continue reading|keep reading|read more|read on\b|read the (?:full|whole|rest)\b|read full\b|full (?:story|article)\b)[^.!?\n]{0,120}[\s.…>»→]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
