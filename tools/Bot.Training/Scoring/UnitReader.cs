using System.Text.RegularExpressions;
using Bot.Search.Domain;

namespace Bot.Training.Scoring;

/// <summary>Makes units of one article: trims edges, counts words.</summary>
internal sealed partial class UnitReader(string text)
{
    private const string EdgeCharacters = " \t\r\n\u00a0\"“”„«»‟'‘’,.;:!?-–—…";
    private readonly int[] _words = [.. Word().Matches(text).Select(match => match.Index)];

    public Unit? Read(TextSpan span, string type, bool counted, string? speaker, string? core, double confidence)
    {
        int start = span.Start, end = span.End;
        while (start < end && EdgeCharacters.Contains(text[start]))
            start++;
        while (end > start && EdgeCharacters.Contains(text[end - 1]))
            end--;
        var (first, last) = (At(start), At(end));
        return last > first ? new Unit(start, end, first, last, type, counted, speaker, core, confidence) : null;
    }

    private int At(int offset)
    {
        var at = Array.BinarySearch(_words, offset);
        return at < 0 ? ~at : at;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
