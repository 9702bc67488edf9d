namespace Bot.Search.Domain;

/// <summary>Offsets of the zones that RFC 822 names, and of those in digits.</summary>
internal static class ZoneOffsets
{
    private static readonly Dictionary<string, string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = "+00:00",
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["GMT"] = "+00:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
    };

    /// <summary>"EST" as "-05:00", "+0100" and "+01" as "+01:00"; null for other letters, which are used for several zones.</summary>
    public static string? Of(string zone) => Named.GetValueOrDefault(zone) ?? zone.Replace(":", "", StringComparison.Ordinal) switch
    {
        ['+' or '-', _, _] digits => digits + ":00",
        ['+' or '-', _, _, _, _] digits => $"{digits[..3]}:{digits[3..]}",
        _ => null,
    };
}
