using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Naming;

/// <summary>Adjectives of countries ("Dutch", "Ukrainian") and the countries they belong to.</summary>
internal static class Demonyms
{
    private static readonly FrozenDictionary<string, string> Countries = KnownLanguages.Lines("names/demonyms")
        .Select(line => line.Split('|'))
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Nationals = KnownLanguages.Lines("names/nationals")
        .Select(line => line.Split('|'))
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Names = Countries.Values.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Countries.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameLookup =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a folded adjective of a country.</summary>
    public static bool IsDemonym(ReadOnlySpan<char> folded) => Lookup.ContainsKey(folded);

    /// <summary>True for the folded name of a country the list knows.</summary>
    public static bool IsCountry(ReadOnlySpan<char> folded) => NameLookup.Contains(folded);

    /// <summary>The country of a folded noun for one of its people that is no adjective ("Dane"); null when it is none.</summary>
    public static string? CountryOfNational(string folded) => Nationals.GetValueOrDefault(folded);

    /// <summary>The country of a folded adjective; null when it is none.</summary>
    public static string? CountryOf(ReadOnlySpan<char> folded) => Lookup.TryGetValue(folded, out var country) ? country : null;
}
