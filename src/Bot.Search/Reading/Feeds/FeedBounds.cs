namespace Bot.Search.Reading.Feeds;

/// <summary>
/// Feeds far outside of what is published are refused before they are parsed: an element of four letters costs three hundred bytes, and each
/// attribute of one is compared with the others.
/// </summary>
internal static class FeedBounds
{
    /// <summary>A thousand entries with a hundred elements each are half of it.</summary>
    private const int MaxTags = 200_000;

    /// <summary>Feeds declare twenty namespaces at their root.</summary>
    private const int MaxAttributes = 200;

    /// <summary>What the report says of one that is refused.</summary>
    public const string Reason = "Its XML has more elements, or more attributes in one of them, than any feed. Give the pages instead.";

    /// <summary>True when the source has no more elements and attributes than a feed may have.</summary>
    public static bool Holds(string source)
    {
        var tags = 0;
        for (var at = source.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < source.Length; at = source.IndexOf('<', at + 1))
        {
            if (!char.IsLetter(source[at + 1]))
                continue;
            if (++tags > MaxTags || Attributes(source, at + 1) > MaxAttributes)
                return false;
        }
        return true;
    }

    private static int Attributes(string source, int at)
    {
        var rest = source.AsSpan(at);
        var end = rest.IndexOfAny('<', '>');
        return rest[..(end < 0 ? rest.Length : end)].Count('=');
    }
}
