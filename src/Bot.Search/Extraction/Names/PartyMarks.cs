using System.Collections.Frozen;
using Bot.Search.Languages;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>A party and a state as American papers print them behind a name: "R-Idaho", "D-N.M.".</summary>
internal static class PartyMarks
{
    private static readonly FrozenDictionary<string, string[]> States =
        KnownLanguages.Rows("names/state-marks").ToFrozenDictionary(row => row[0], row => row[1..], StringComparer.Ordinal);

    /// <summary>True for the mark itself.</summary>
    public static bool Is(ReadOnlySpan<char> word) => word is ['D' or 'R' or 'I', '-', ..] && word.Length > 2 && char.IsUpper(word[2]);

    /// <summary>The noun that the party's letter stands for, and the words of the state; empty words for one that is not known.</summary>
    public static (string Noun, IReadOnlyList<string> State) Read(string word)
    {
        var noun = word[0] switch { 'R' => "republican", 'D' => "democrat", _ => "independent" };
        var state = NameFolding.Fold(word[2..]).Replace(".", "", StringComparison.Ordinal);
        return (noun, States.TryGetValue(state, out var words) ? words : state.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries));
    }
}
