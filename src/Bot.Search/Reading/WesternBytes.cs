namespace Bot.Search.Reading;

/// <summary>
/// Tells Western text in Windows-1252 from other bytes above 127. Any bytes decode in that set, so a wrong guess
/// would store rubbish as somebody's words: most of the high bytes must be typographic marks or letters beside
/// letters, and none may be undefined in the set.
/// </summary>
internal static class WesternBytes
{
    private const double MaxHighShare = 0.25;
    private const double MinPlausible = 0.9;

    public static bool Plausible(ReadOnlySpan<byte> bytes)
    {
        int high = 0, plausible = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var value = bytes[at];
            if (value < 0x80)
                continue;
            if (value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                return false;
            high++;
            if (IsPunctuation(value) || (value >= 0xC0 && TouchesAsciiLetter(bytes, at)))
                plausible++;
        }
        return high > 0 && high <= bytes.Length * MaxHighShare && plausible >= high * MinPlausible;
    }

    // Quotation marks, dashes, ellipsis, bullet, currency, no-break space, guillemets, section, degree, ©, ®, ½.
    private static bool IsPunctuation(byte value) => value is
        0x80 or 0x82 or 0x84 or 0x85 or (>= 0x91 and <= 0x97) or 0x99 or 0xA0 or 0xA3 or 0xA7 or 0xA9 or 0xAB or
        0xAE or 0xB0 or 0xB7 or 0xBB or 0xBD or 0x8A or 0x9A or 0x8E or 0x9E or 0x8C or 0x9C;

    private static bool TouchesAsciiLetter(ReadOnlySpan<byte> bytes, int at) =>
        (at > 0 && char.IsAsciiLetter((char)bytes[at - 1])) ||
        (at + 1 < bytes.Length && char.IsAsciiLetter((char)bytes[at + 1]));
}
