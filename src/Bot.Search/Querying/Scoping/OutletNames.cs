using Bot.Search.Naming;

namespace Bot.Search.Querying.Scoping;

/// <summary>Which outlet somebody means: by its name, or by a part of it that no other outlet has.</summary>
internal static class OutletNames
{
    /// <summary>True when <paramref name="asked"/> names <paramref name="outlet"/>: without case, accents, a leading "The" and a trailing domain.</summary>
    public static bool Is(string asked, string outlet)
    {
        var wanted = KeyOf(asked);
        return wanted.Length > 0 && wanted == KeyOf(outlet);
    }

    /// <summary>
    /// The outlets named so; else those that have all of these words in their name, in this order ("space" is one
    /// of SpaceWar.com). Several of the latter are a question back, not an answer.
    /// </summary>
    public static (IReadOnlyList<string> Names, bool IsSure) Find(string asked, IEnumerable<string> outlets)
    {
        var all = outlets.ToList();
        var exact = all.FindAll(outlet => Is(asked, outlet));
        if (exact.Count > 0)
            return (exact, true);
        var key = KeyOf(asked);
        var part = all.FindAll(outlet => Has(KeyOf(outlet), key) || Has(KeyOf(Apart(outlet)), key));
        return (part, part.Count < 2);
    }

    /// <summary>True when the words of <paramref name="part"/> stand together in <paramref name="whole"/>, both being keys.</summary>
    public static bool Has(string whole, string part) => part.Length > 0 && $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);

    // "SpaceWar" as "Space War".
    private static string Apart(string outlet) => string.Concat(outlet.Select((c, i) =>
        i > 0 && char.IsUpper(c) && char.IsLower(outlet[i - 1]) ? $" {c}" : c.ToString()));

    /// <summary>An outlet's name for comparing: folded words without "the" in front and ".com" behind.</summary>
    public static string KeyOf(string name)
    {
        // "The Tap (blog)" is called "The Tap".
        var aside = name.IndexOf(" (", StringComparison.Ordinal);
        var folded = string.Join(' ', NameFolding.Words((aside > 0 ? name[..aside] : name).Replace('.', ' ')));
        if (folded.StartsWith("the ", StringComparison.Ordinal))
            folded = folded[4..];
        foreach (var ending in (ReadOnlySpan<string>)[" com", " org", " net", " co uk"])
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
                return folded[..^ending.Length];
        }
        return folded;
    }
}
