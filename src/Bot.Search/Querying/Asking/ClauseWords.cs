using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Querying.Asking;

/// <summary>The small words by which a sentence is read for what an act is done to; the list is data (questions/clause-words).</summary>
internal static class ClauseWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = KnownLanguages.Asked.Lines("questions/clause-words")
        .Select(line => line.Split(": "))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1].Split('|').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Behind it another clause begins.</summary>
    public static bool Ends(string word) => Classes["ends"].Contains(word);

    /// <summary>Behind it stands against whom or with what it is done, not to whom.</summary>
    public static bool IsAside(string word) => Classes["aside"].Contains(word);

    /// <summary>"for", "at", "by".</summary>
    public static bool IsPreposition(string word) => Classes["prepositions"].Contains(word);

    /// <summary>"it", "him", "so".</summary>
    public static bool IsPronoun(string word) => Classes["pronouns"].Contains(word);

    /// <summary>True for "the idea", "that charge": what was told before.</summary>
    public static bool PointsBack(string first, string second) => Classes["pointing"].Contains(first) && Classes["shells"].Contains(second);

    /// <summary>It opens a clause that tells the content of the act: "that it had leaked", "to leave".</summary>
    public static bool OpensClause(string word) => Classes["clauses"].Contains(word);

    /// <summary>Before it stands what the act is done to: "the monitors that it promised".</summary>
    public static bool IsRelative(string word) => Classes["relatives"].Contains(word);

    /// <summary>Behind it an act is suffered: "was dismissed".</summary>
    public static bool IsBeing(string word) => Classes["being"].Contains(word);
}
