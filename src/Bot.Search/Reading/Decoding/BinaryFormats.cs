namespace Bot.Search.Reading.Decoding;

/// <summary>Recognises common files that hold no readable text by their first bytes, so that the reason given is the right one.</summary>
internal static class BinaryFormats
{
    private static readonly (byte[] Magic, string Name)[] Known =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ("PK\u0003\u0004"u8.ToArray(), "an archive or office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("SQLite format 3"u8.ToArray(), "a database"),
        ("{\\rtf"u8.ToArray(), "a rich text document"),
    ];

    /// <summary>"a PDF document"; null when the bytes are no format of the list.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, name) in Known)
        {
            if (bytes.StartsWith(magic))
                return name;
        }
        return null;
    }
}
