using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Search.Languages;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Reads what people type in a hurry, or at length out of politeness, as the plain question that they mean. The shortenings and
/// turns of speech are data (questions/hurried, questions/phrasal-acts).
/// </summary>
internal static class HurriedWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly FrozenDictionary<string, string> Meant = KnownLanguages.Asked.Lines("questions/hurried")
        .Select(line => line.Split('|'))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);

    private static readonly List<(string Turn, string Verb)> Turns = [.. KnownLanguages.Asked.Lines("questions/phrasal-acts")
        .Select(line => line.Split('|'))
        .Select(parts => (parts[0], parts[1]))
        .OrderByDescending(pair => pair.Item1.Length)];

    /// <summary>The text with shortenings written out, greetings and thanks left out.</summary>
    public static string WriteOut(string text)
    {
        var bare = Thanks.Replace(text, "");
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Mend).Where(word => word.Length > 0);
        return string.Join(' ', words);
    }

    /// <summary>"Who stuck up for X" as "who defended X"; unchanged where it has no such turn.</summary>
    public static string PlainActs(string words)
    {
        if (!words.StartsWith("who ", StringComparison.OrdinalIgnoreCase))
            return words;
        var behind = words[4..];
        foreach (var (turn, verb) in Turns)
        {
            if (behind.StartsWith(turn, StringComparison.OrdinalIgnoreCase) && behind.Length > turn.Length && behind[turn.Length] == ' ')
                return $"who {verb}{behind[turn.Length..]}";
        }
        return words;
    }

    // The mark behind a shortening stays: "pls," ends what stands before it.
    private static string Mend(string word)
    {
        if (Meant.TryGetValue(word.Replace('\u2019', '\''), out var whole))
            return whole;
        var bare = word.TrimEnd(',', '.', '!', '?', ';', ':');
        return bare.Length < word.Length && Meant.TryGetValue(bare.Replace('\u2019', '\''), out var meant)
            ? meant.Length == 0 ? "" : meant + word[bare.Length..]
            : word;
    }

    private static readonly Regex Thanks = new(@"[\s.,;!?-]*\b(many |kind )?(thanks|thank you|thx|cheers|regards)( (you|again|so much|very much|in advance|a lot|a million))*[\s.!]*$", Options);
}
