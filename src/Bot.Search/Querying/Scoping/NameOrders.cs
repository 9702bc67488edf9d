namespace Bot.Search.Querying.Scoping;

/// <summary>The ways a name may be meant that is typed without its hyphen or with the family name first.</summary>
internal static class NameOrders
{
    private const int MostWords = 3;

    /// <summary>As typed first: "ojeda wright tamsin", "ojeda wright-tamsin", "tamsin ojeda wright", "tamsin ojeda-wright".</summary>
    public static IEnumerable<string> Of(string typed)
    {
        yield return typed;
        var words = typed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords)
            yield break;
        if (words.Length > 1 && !words.Any(word => word.Contains('-', StringComparison.Ordinal)))
            yield return string.Join(' ', [.. words[..^2], $"{words[^2]}-{words[^1]}"]);
        string[] turned = [words[^1], .. words[..^1]];
        yield return string.Join(' ', turned);
        if (turned.Length == MostWords && !turned.Any(word => word.Contains('-', StringComparison.Ordinal)))
            yield return $"{turned[0]} {turned[1]}-{turned[2]}";
    }
}
