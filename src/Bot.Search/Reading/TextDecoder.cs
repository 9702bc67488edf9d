using System.Text;

namespace Bot.Search.Reading;

/// <summary>
/// Bytes to text: byte order mark, then the declaration, then strict UTF-8, then UTF-16 without a mark, then
/// Windows-1252 where the bytes look like it; in declared UTF-8 a few stray bytes are passed over. What fits none of them is refused instead of guessed.
/// </summary>
internal static class TextDecoder
{
    private const string Binary = "It is a binary file, not text. Give the article's text, HTML or feed instead.";
    private const string Unknown = "Its encoding cannot be told. Save it as UTF-8 and try again.";

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Strict("utf-8")),
        ([0xFF, 0xFE, 0, 0], Strict("utf-32")),
        ([0, 0, 0xFE, 0xFF], Strict("utf-32BE")),
        ([0xFF, 0xFE], Strict("utf-16")),
        ([0xFE, 0xFF], Strict("utf-16BE")),
    ];

    /// <summary>Exactly one of text and reason is given.</summary>
    public static (string? Text, string? Reason) Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.IsEmpty)
            return (null, "It is empty; there is nothing to read.");
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark))
                return Marked(encoding, bytes[mark.Length..]) is { } marked ? Checked(marked) : (null, Broken(encoding));
        }
        if (WideEncoding(bytes) is { } wide)
            return TryDecode(wide, bytes) is { } wideText ? Checked(wideText) : (null, Binary);
        if (bytes.Contains((byte)0))
            return (null, Binary);
        return Narrow(bytes, declared);
    }

    private static (string? Text, string? Reason) Narrow(ReadOnlySpan<byte> bytes, string? declared)
    {
        // A declared single-byte set accepts any bytes, so UTF-8, which does not, is tried before it.
        if (TryDecode(Strict("utf-8"), bytes) is { } utf8)
            return Checked(utf8);
        var named = Named(declared);
        if (named is not null && TryDecode(named, bytes) is { } text)
            return Checked(text);
        var isUtf8 = named?.CodePage == Encoding.UTF8.CodePage;
        if (isUtf8 && StrayBytes.ByLetters(bytes) is { } letters)
            return Checked(letters);
        if (WesternBytes.Plausible(bytes) && TryDecode(Strict("windows-1252"), bytes) is { } western)
            return Checked(western);
        return isUtf8 && StrayBytes.ByLength(bytes) is { } most ? Checked(most) : (null, Unknown);
    }

    private static string? Marked(Encoding encoding, ReadOnlySpan<byte> bytes) =>
        TryDecode(encoding, bytes) ?? (encoding.CodePage == Encoding.UTF8.CodePage ? StrayBytes.ByLetters(bytes) ?? StrayBytes.ByLength(bytes) : null);

    private static (string? Text, string? Reason) Checked(string text)
    {
        var odd = text.Count(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t' or '\f' or '\u0085'));
        if (text.Contains('\0', StringComparison.Ordinal) || odd > 4 + text.Length / 200)
            return (null, Binary);
        return string.IsNullOrWhiteSpace(text) ? (null, "It holds only white space; there is nothing to read.") : (text, null);
    }

    /// <summary>UTF-16 without a mark: mostly Latin text leaves every other byte zero.</summary>
    private static Encoding? WideEncoding(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        if (bytes.Length < 8 || bytes.Length % 2 != 0)
            return null;
        int even = 0, odd = 0;
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] != 0)
                continue;
            if (at % 2 == 0)
                even++;
            else
                odd++;
        }
        var pairs = sample.Length / 2;
        if (odd > pairs * 0.6 && even < pairs * 0.05)
            return Strict("utf-16");
        return even > pairs * 0.6 && odd < pairs * 0.05 ? Strict("utf-16BE") : null;
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        var plain = name.Trim().Trim('"', '\'');
        // The web reads these labels as Windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
        if (plain.ToUpperInvariant() is "ISO-8859-1" or "LATIN1" or "ISO8859-1" or "US-ASCII" or "ASCII")
            return Strict("windows-1252");
        try
        {
            return Strict(plain);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            // No set of characters, or one that is refused because it hides markup (UTF-7).
            return null;
        }
    }

    private static Encoding Strict(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string Broken(Encoding encoding) =>
        $"It begins with the mark of {encoding.WebName.ToUpperInvariant()} but is not wholly {encoding.WebName.ToUpperInvariant()}. Save it as UTF-8 and try again.";
}
