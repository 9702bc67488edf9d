using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Search.Tests.Extraction.Evaluation;

/// <summary>
/// A plain form of the extraction metric: pieces match when half of the words of each are shared; joint also wants the
/// speaker's last word to be that of the annotated mention. Articles that name who speaks (<c>canonical</c>) are scored for
/// that too.
/// </summary>
internal sealed partial class AttributionScore
{
    private int _gold;
    private int _found;
    private int _matched;
    private int _right;

    private int _named;

    /// <summary>F1 of the words: between 0 and 1.</summary>
    public double Overlap => 2.0 * _matched / (_gold + _found);

    /// <summary>F1 of the words with their mention: between 0 and 1.</summary>
    public double Joint => 2.0 * _right / (_gold + _found);

    /// <summary>Share of the matched quotes that are given the person annotated, by any of the names annotated.</summary>
    public double Named => _matched == 0 ? 0 : (double)_named / _matched;

    /// <summary>Quotes that are given somebody who shares no word with any name of the person annotated: "said: who is named for whom".</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    private readonly List<string> _wrong = [];

    /// <summary>Counts one article.</summary>
    /// <param name="gold">An annotated article: <c>text</c> and <c>quotes</c>.</param>
    /// <param name="found">What was found in the same text.</param>
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
                AddPerson(quote, open[match], text);
            }
            open.RemoveAt(match);
        }
        _found += open.Count;
    }

    private void AddPerson(JsonElement gold, JsonElement found, string text)
    {
        var names = NamesOf(gold);
        var named = found.TryGetProperty("canonical", out var canonical) ? canonical.GetString() : null;
        if (names.Count == 0 || named is null)
            return;
        var shared = names.SelectMany(WordsOf).Intersect(WordsOf(named)).Any();
        _named += shared ? 1 : 0;
        // A description that is only repeated names nobody.
        if (!shared && named != found.GetProperty("speaker").GetString())
            _wrong.Add($"{text[gold.GetProperty("start").GetInt32()..gold.GetProperty("end").GetInt32()]}: {named} for {names[0]}");
    }

    private static List<string> NamesOf(JsonElement gold)
    {
        if (!gold.TryGetProperty("canonical", out var canonical) || canonical.GetString() is not { } name)
            return [];
        return gold.TryGetProperty("canonical_alt", out var others) ? [name, .. others.EnumerateArray().Select(other => other.GetString()!)] : [name];
    }

    private static IEnumerable<string> WordsOf(string name) => Words().Matches(name).Select(match => match.Value.ToUpperInvariant());

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
