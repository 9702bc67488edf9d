using System.Collections.Frozen;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Naming;

/// <summary>Keys of family names: particles fall, spelling variants meet.</summary>
internal static class FamilyKeys
{
    private static readonly FrozenSet<string> Particles =
        WordFile.Lines("Naming/Lexicon/particles").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticleLookup =
        Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for "van", "de", "al": a word that belongs to the family name behind it.</summary>
    public static bool IsParticle(ReadOnlySpan<char> folded) => ParticleLookup.Contains(folded);

    /// <summary>
    /// The key of a folded family name: "von der leyen" and "leyen" share one, so do "al-assad" and "assad",
    /// "zelenskyy" and "selenskyj".
    /// </summary>
    public static string Of(string family)
    {
        if (family.Length == 0)
            return "";
        var words = family.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < words.Length - 1 && IsParticle(words[first]))
            first++;
        return SoundKey.Of(string.Concat(words[first..]));
    }
}
