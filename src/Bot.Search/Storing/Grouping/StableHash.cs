namespace Bot.Search.Storing.Grouping;

/// <summary>Hashes that are the same on every machine and in every run, because they are stored.</summary>
internal static class StableHash
{
    /// <summary>Where a chain of <see cref="Mix"/> begins.</summary>
    public const ulong Seed = 0xCBF29CE484222325;

    private const ulong FnvPrime = 0x100000001B3;

    /// <summary>FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), finished by <see cref="Mix"/>.</summary>
    public static ulong Of(string text)
    {
        var hash = Seed;
        foreach (var letter in text)
            hash = (hash ^ letter) * FnvPrime;
        return Mix(0, hash);
    }

    /// <summary>SplitMix64's finisher over both (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).</summary>
    public static ulong Mix(ulong state, ulong value)
    {
        var mixed = value + (state + 1) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
