using Bot.Search.Languages;

namespace Bot.Search.Naming;

/// <summary>Endings by which a word shows that it is a family name, and for some whose: "Steinsdóttir", "Doležalová".</summary>
internal static class FamilyEndings
{
    private const int ShortestStem = 3;

    private static readonly (string Ending, bool OfWomen)[] Endings =
        [.. KnownLanguages.Rows("names/family-endings").Select(row => (row[0], row[1] == "f"))];

    /// <summary>True for a folded word that ends so.</summary>
    /// <param name="folded">The last word of a name.</param>
    /// <param name="gender">What the ending tells; unknown for most.</param>
    public static bool Fits(string folded, out Gender gender)
    {
        foreach (var (ending, ofWomen) in Endings)
        {
            if (folded.Length >= ending.Length + ShortestStem && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                gender = ofWomen ? Gender.Female : Gender.Unknown;
                return true;
            }
        }
        gender = Gender.Unknown;
        return false;
    }
}
