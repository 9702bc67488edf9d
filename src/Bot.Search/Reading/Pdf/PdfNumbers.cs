namespace Bot.Search.Reading.Pdf;

/// <summary>
/// The numbers by which a document says how much of something there is (objects, fields of a table, columns of packed rows). PdfPig makes room for
/// what they say, however short the document is, so they are looked at before it sees them.
/// </summary>
internal static class PdfNumbers
{
    private const long MostObjects = 2_000_000;
    private const long MostColors = 64;
    private const int LongestName = 40;

    /// <summary>Names of ISO 32000, 7.4.4, 7.5.7 and 7.5.8, with the most that each may say.</summary>
    private static readonly Dictionary<string, long> Most = new(StringComparer.Ordinal)
    {
        ["N"] = MostObjects,
        ["Size"] = MostObjects,
        ["Index"] = MostObjects,
        ["W"] = MostObjects,
        ["Columns"] = MostObjects,
        ["Colors"] = MostColors,
    };

    /// <summary>True when none of them says more than any document has.</summary>
    public static bool AreSane(ReadOnlySpan<byte> source)
    {
        Span<char> name = stackalloc char[LongestName];
        var known = Most.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = source.IndexOf((byte)'/'); at >= 0;)
        {
            var length = Name(source[(at + 1)..], name, out var read);
            at += 1 + read;
            if (known.TryGetValue(name[..length], out var most) && Greatest(source[at..]) > most)
                return false;
            var next = source[at..].IndexOf((byte)'/');
            at = next < 0 ? -1 : at + next;
        }
        return true;
    }

    /// <summary>The name behind a stroke; "#4E" in it is "N".</summary>
    private static int Name(ReadOnlySpan<byte> source, Span<char> name, out int read)
    {
        var length = 0;
        for (read = 0; read < source.Length && length < name.Length && IsPart(source[read]); read++)
        {
            var isHex = source[read] == '#' && read + 2 < source.Length && char.IsAsciiHexDigit((char)source[read + 1]) && char.IsAsciiHexDigit((char)source[read + 2]);
            name[length++] = isHex ? (char)((Convert.FromHexString([(char)source[read + 1], (char)source[read + 2]]))[0]) : (char)source[read];
            read += isHex ? 2 : 0;
        }
        return length;
    }

    /// <summary>The greatest of the numbers that follow: one, or those between brackets.</summary>
    private static long Greatest(ReadOnlySpan<byte> source)
    {
        long greatest = 0, number = 0;
        var (inList, isNumber, isComment) = (false, false, false);
        foreach (var letter in source)
        {
            if (isComment)
            {
                isComment = letter is not ((byte)'\n' or (byte)'\r');
                continue;
            }
            if (letter is >= (byte)'0' and <= (byte)'9')
            {
                (number, isNumber) = (Math.Min(long.MaxValue / 20, (number * 10) + (letter - '0')), true);
                greatest = Math.Max(greatest, number);
                continue;
            }
            if (isNumber && !inList)
                return greatest;
            (number, isNumber, isComment) = (0, false, letter == '%');
            if (letter == '[')
                inList = true;
            else if (letter > 32 && letter is not ((byte)'+' or (byte)'-' or (byte)'.' or (byte)'%'))
                return greatest;
        }
        return greatest;
    }

    private static bool IsPart(byte letter) => letter > 32 && letter is not ((byte)'/' or (byte)'[' or (byte)']' or (byte)'<' or (byte)'>' or (byte)'(' or (byte)')' or (byte)'{' or (byte)'}' or (byte)'%');
}
