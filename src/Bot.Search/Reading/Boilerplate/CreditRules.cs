using System.Text.RegularExpressions;
using Bot.Search.Domain;

namespace Bot.Search.Reading.Boilerplate;

/// <summary>Who wrote, edited and photographed: notes on authors, "(Reporting by …)", captions with a credit.</summary>
internal static partial class CreditRules
{
    private const int TailLines = 6;
    private const int MaxCaptionWords = 90;
    private const int MaxTail = 600;

    public static void Mark(TextLines lines, BoilerplateInput input, BoilerplateMarks found)
    {
        var tail = Math.Max(lines.FirstProse, lines.Count - TailLines);
        for (var index = 0; index < lines.Count; index++)
        {
            if (found.HasLine(index))
                continue;
            var line = lines[index];
            if (IsCaption(line) || (index >= tail && (IsNameNote(line, input.Byline) || IsAuthorNote(line, input.Byline))))
                found.AddLine(index);
            else
                MarkReportingNote(lines.SpanOf(index), line, found);
        }
    }

    private static bool IsCaption(ReadOnlySpan<char> line)
    {
        if (CaptionStart().IsMatch(line[..Math.Min(line.Length, 40)]))
            return LineShape.Words(line) <= MaxCaptionWords;
        return CreditEnd().IsMatch(line[^Math.Min(line.Length, 160)..]) && LineShape.Words(line) <= MaxCaptionWords;
    }

    /// <summary>"(Reporting by A; Editing by B)", alone or behind the last sentence.</summary>
    private static void MarkReportingNote(TextSpan span, ReadOnlySpan<char> line, BoilerplateMarks found)
    {
        var offset = line.Length - Math.Min(line.Length, MaxTail);
        foreach (var match in ReportingNote().EnumerateMatches(line[offset..]))
            found.Add(new TextSpan(span.Start + offset + match.Index, span.Start + offset + match.Index + match.Length));
    }

    /// <summary>A last line that is only the byline: "Dave DeCamp", "By Dave DeCamp".</summary>
    private static bool IsNameNote(ReadOnlySpan<char> line, string? byline)
    {
        if (byline is null || line.Length > byline.Length + 12)
            return false;
        var letters = BoilerplateLexicon.Letters(line);
        var name = BoilerplateLexicon.Letters(byline);
        return letters == name || letters == "by" + name;
    }

    /// <summary>"X is the news editor of Y, follow him on …"; "A and B contributed to this report."</summary>
    private static bool IsAuthorNote(ReadOnlySpan<char> line, string? byline)
    {
        var opening = line[..Math.Min(line.Length, MaxTail)];
        if (Contributed().IsMatch(opening))
            return true;
        var isWriter = IsSomething().IsMatch(opening) && NamesWriter(opening);
        return isWriter && (Contact().IsMatch(opening) || StartsWithByline(opening, byline));
    }

    private static bool StartsWithByline(ReadOnlySpan<char> line, string? byline) =>
        byline is { Length: > 0 } && line.StartsWith(byline, StringComparison.OrdinalIgnoreCase);

    private static bool NamesWriter(ReadOnlySpan<char> line)
    {
        foreach (var word in Word().EnumerateMatches(line))
        {
            if (BoilerplateLexicon.Writers.Contains(line.Slice(word.Index, word.Length).ToString()))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^[\[(]?(?:file )?(?:photo|photograph|image|picture|photo credit|image credit|picture credit|photo by|credit|caption)s?\s?:|^(?:image|media|figure|video) (?:source|caption),|^FILE (?:PHOTO|IMAGE)?\s?[-–—:]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaptionStart();

    [GeneratedRegex(@"(?:\((?:[^()]{0,60})(?:[Pp]hotos?|[Ii]mages?|[Hh]andout|[Ff]ile)\b[^()]{0,60}\)|/\s?Getty Images|/AFP|/EPA(?:-EFE)?|/Shutterstock|/Reuters|via (?:AP|Getty Images|Reuters|AFP)|(?:REUTERS|AP Photo|AFP|EPA)/[\p{L} .,'/-]{2,60}|[Ff]ile photo|Getty Images)[.)\]]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex CreditEnd();

    [GeneratedRegex(@"\((?:(?:additional|with) )?(?:reporting|writing|editing|edited|written|compiled|produced|production|translated|graphics)(?: and [a-z]{4,12})? (?:by|from)\b[^()]{1,500}\)\s*$|^(?:(?:additional|with) )?(?:reporting|writing|editing)(?: and [a-z]{4,12})? by\b[^.]{1,300}\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportingNote();

    [GeneratedRegex(@"^\p{Lu}[^.!?]{2,250} contributed (?:to this (?:report|story|article)|reporting)", RegexOptions.CultureInvariant)]
    private static partial Regex Contributed();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’ -]{3,60} (?:is|are|was) (?:a|an|the|[\p{L}-]+['’]s|[\p{Lu}])", RegexOptions.CultureInvariant)]
    private static partial Regex IsSomething();

    [GeneratedRegex(@"\bfollow (?:him|her|them|me)\b|\s@\w{2,}|\bcan be (?:reached|followed)\b|\b(?:email|e-mail|contact) (?:him|her|them)\b|\bcovers\b|\bbased in\b|\bauthor of\b|\bviews expressed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"[\p{L}-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
