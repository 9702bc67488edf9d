using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Bot.Search.Reading.Subtitles;

/// <summary>One line of a caption, or as many as belong together.</summary>
/// <param name="Start">When its caption appears, in whole seconds.</param>
/// <param name="End">When it goes.</param>
/// <param name="Voice">Who speaks by the caption's own mark; null without one.</param>
/// <param name="Words">What it says, without marks.</param>
internal readonly record struct SubtitleLine(int Start, int End, string? Voice, string Words);

/// <summary>
/// The captions of SubRip (SRT) and WebVTT (https://www.w3.org/TR/webvtt1/) files. Both are read as one: times of either form, missing
/// numbers, blank lines inside captions and marks of either kind are all found in the wild.
/// </summary>
internal static partial class SubtitleCues
{
    private const int MaxVoice = 80;
    private const int LongestDay = 60 * 60 * 100;

    /// <summary>The lines of all captions, in the order of the file; lines that roll on from caption to caption once.</summary>
    public static List<SubtitleLine> Parse(string source)
    {
        var lines = new List<SubtitleLine>();
        var last = new List<string>();
        var current = new List<string>();
        (int Start, int End)? time = null;
        string? pending = null;
        var isBehindBlank = true;
        foreach (var raw in source.AsSpan().EnumerateLines())
        {
            var line = raw.Trim().ToString();
            if (TimeOf(line) is { } next)
            {
                Flush(lines, time, current, last);
                (time, pending, isBehindBlank) = (next, null, false);
            }
            else if (line.Length == 0)
            {
                Take(ref pending, current);
                isBehindBlank = true;
            }
            else if (isBehindBlank && Block().IsMatch(line))
            {
                Flush(lines, time, current, last);
                (time, pending) = (null, null);
            }
            else if (time is not null)
            {
                // The number of the next caption stands right before its time: only then is it known to be one.
                Take(ref pending, current);
                (pending, isBehindBlank) = (line, false);
            }
        }
        if (pending is not null)
            current.Add(pending);
        Flush(lines, time, current, last);
        return lines;
    }

    /// <summary>True for the opening of such a file.</summary>
    public static bool IsOpening(string head)
    {
        var plain = head.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return plain.StartsWith("WEBVTT", StringComparison.Ordinal) || FirstCaption().IsMatch(plain);
    }

    private static void Take(ref string? pending, List<string> current)
    {
        if (pending is not null)
            current.Add(pending);
        pending = null;
    }

    private static void Flush(List<SubtitleLine> lines, (int Start, int End)? time, List<string> current, List<string> last)
    {
        if (time is var (start, end))
        {
            var spoken = current.Where(line => Plain(line).Length > 0).ToList();
            // Captions made by machine repeat the line above while the next one grows.
            var fresh = last.Count > 0 && spoken.Count > 0 && last.Contains(Plain(spoken[0]), StringComparer.Ordinal) ? spoken.SkipWhile(line => last.Contains(Plain(line), StringComparer.Ordinal)) : spoken;
            string? voice = null;
            foreach (var line in fresh)
                Split(lines, line, (start, end), ref voice);
            last.Clear();
            last.AddRange(spoken.Select(Plain));
        }
        current.Clear();
    }

    /// <summary>A line by the voices that speak in it.</summary>
    private static void Split(List<SubtitleLine> lines, string line, (int Start, int End) time, ref string? voice)
    {
        var at = 0;
        foreach (var match in Voice().Matches(line).Cast<Match>())
        {
            Add(lines, line[at..match.Index], time, voice);
            voice = Name(match.Groups["name"].Value);
            at = match.Index + match.Length;
        }
        Add(lines, line[at..], time, voice);
        if (line.Contains("</v>", StringComparison.OrdinalIgnoreCase))
            voice = null;
    }

    private static void Add(List<SubtitleLine> lines, string markup, (int Start, int End) time, string? voice)
    {
        if (Plain(markup) is { Length: > 0 } words)
            lines.Add(new SubtitleLine(time.Start, time.End, voice, words));
    }

    private static string? Name(string written)
    {
        var name = Plain(written).TrimEnd(':', ' ');
        return name.Length is > 0 and <= MaxVoice && name.Any(char.IsLetter) ? name : null;
    }

    private static string Plain(string markup)
    {
        var text = markup.AsSpan().IndexOfAny('<', '{') < 0 ? markup : Marks().Replace(markup, "");
        text = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        return string.Join(' ', text.Split([' ', '\t', '\u00A0', '\u200B', '\u200E', '\u200F', '\uFEFF'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int Start, int End)? TimeOf(string line)
    {
        if (!line.Contains("-->", StringComparison.Ordinal) || Time().Match(line) is not { Success: true } match)
            return null;
        var start = Seconds(match, "h1", "m1", "s1");
        return (start, Math.Max(start, Seconds(match, "h2", "m2", "s2")));
    }

    private static int Seconds(Match match, string hours, string minutes, string seconds)
    {
        int Number(string name) => match.Groups[name] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return Math.Min(Number(hours) * 60 * 60 + Number(minutes) * 60 + Number(seconds), LongestDay);
    }

    [GeneratedRegex(@"^(?:(?<h1>\d{1,3}):)?(?<m1>\d{1,3}):(?<s1>\d{1,2})(?:[.,:]\d{1,3})?\s*-->\s*(?:(?<h2>\d{1,3}):)?(?<m2>\d{1,3}):(?<s2>\d{1,2})(?:[.,:]\d{1,3})?(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^\d{1,6}\s*\n\s*\d{1,3}:\d{2}(?::\d{2})?[.,]\d{1,3}\s*-->", RegexOptions.CultureInvariant)]
    private static partial Regex FirstCaption();

    /// <summary>Blocks of WebVTT that are no captions.</summary>
    [GeneratedRegex(@"^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$|:)", RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"<v(?:\.[^\s>]*)?\s+(?<name>[^>]{1,200})>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Voice();

    [GeneratedRegex(@"</?[A-Za-z][^>]{0,200}>|<\d[\d:.]{0,20}>|</>|\{\\?[A-Za-z][^}]{0,60}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
