using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Search.Tests.Extraction.Evaluation;

/// <summary>
/// A plain form of the extraction metric: pieces match when half of the words of each are shared; joint also wants the
/// speaker's last word to be that of the annotated mention. Somewhat stricter than the full metric.
/// </summary>
internal sealed partial class EvaluationScore
{
    private int _gold;
    private int _found;
    private int _matched;
    private int _right;

    public double Overlap => 2.0 * _matched / (_gold + _found);

    public double Joint => 2.0 * _right / (_gold + _found);

    public void Add(JsonElement gold, JsonElement found)
    {
        var text = gold.GetProperty("text").GetString()!;
        var words = Words().Matches(text).Select(match => match.Index).ToArray();
        var quotes = gold.GetProperty("quotes").EnumerateArray().ToList();
        var open = found.GetProperty("quotes").EnumerateArray().ToList();
        foreach (var quote in quotes.OrderByDescending(IsSpeech))
        {
            var match = open.FindIndex(one => Half(words, quote, one));
            if (IsSpeech(quote))
                _gold++;
            if (match < 0)
                continue;
            if (IsSpeech(quote))
            {
                _found++;
                _matched++;
                _right += SameSpeaker(quote, open[match]) ? 1 : 0;
            }
            open.RemoveAt(match);
        }
        _found += open.Count;
    }

    private static bool IsSpeech(JsonElement quote) => quote.GetProperty("scope").GetString() == "speech";

    private static (int First, int End) Range(int[] words, JsonElement quote) =>
        (Index(words, quote.GetProperty("start").GetInt32()), Index(words, quote.GetProperty("end").GetInt32()));

    private static int Index(int[] words, int offset)
    {
        var at = Array.BinarySearch(words, offset);
        return at < 0 ? ~at : at;
    }

    private static bool Half(int[] words, JsonElement a, JsonElement b)
    {
        var (first, end) = Range(words, a);
        var (otherFirst, otherEnd) = Range(words, b);
        var shared = Math.Min(end, otherEnd) - Math.Max(first, otherFirst);
        return shared > 0 && 2 * shared >= end - first && 2 * shared >= otherEnd - otherFirst;
    }

    private static bool SameSpeaker(JsonElement gold, JsonElement found)
    {
        var mention = found.GetProperty("speaker").GetString();
        var core = gold.GetProperty("core").GetString();
        if (mention is null || core is null)
            return mention == core;
        return LastWord(mention) == LastWord(core) || mention.Contains(core, StringComparison.OrdinalIgnoreCase)
            || core.Contains(mention, StringComparison.OrdinalIgnoreCase);
    }

    private static string LastWord(string mention) =>
        Words().Matches(mention.Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal))
            .Select(match => match.Value.ToUpperInvariant()).LastOrDefault(string.Empty);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
