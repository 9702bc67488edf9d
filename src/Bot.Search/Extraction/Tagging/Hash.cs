namespace Bot.Search.Extraction.Tagging;

/// <summary>Fast 32-bit hashes for features; the weights depend on them, so they never change.</summary>
internal static class Hash
{
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>Hash of a word in lower case, digits made equal, apostrophes made straight.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        var hash = FnvOffset;
        foreach (var c in word)
            hash = (hash ^ Fold(c)) * FnvPrime;
        return hash;
    }

    public static uint Mix(uint a, uint b)
    {
        var hash = a * 0x9E3779B1u ^ (b + 0x7F4A7C15u);
        hash ^= hash >> 15;
        return hash * 0x85EBCA6Bu;
    }

    public static uint Mix(uint a, uint b, uint c) => Mix(Mix(a, b), c);

    /// <summary>Spreads a hash over all its bits.</summary>
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ hash >> 16;
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        '\u2019' => '\'',
        < (char)128 => c,
        _ => char.ToLowerInvariant(c),
    };
}
