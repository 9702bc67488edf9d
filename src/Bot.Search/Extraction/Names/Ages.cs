namespace Bot.Search.Extraction.Names;

/// <summary>Ages as articles print them in words.</summary>
internal static class Ages
{
    /// <summary>True for "34-year-old" and "ten-year-old".</summary>
    public static bool IsAge(ReadOnlySpan<char> word) => word.Contains("-year-old", StringComparison.Ordinal);

    /// <summary>34 for "34-year-old"; 0 for any other word.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        var dash = word.IndexOfAny('-', '‑');
        return dash is 1 or 2 && word[(dash + 1)..].StartsWith("year", StringComparison.Ordinal) && int.TryParse(word[..dash], out var age) ? age : 0;
    }
}
