using System.Buffers;
using System.Text;

namespace Bot.Search.Reading;

/// <summary>
/// Declared UTF-8 with a few bytes that are none, as pages put together from several sources have them. Each such byte
/// becomes U+FFFD, which shows that something is missing.
/// </summary>
internal static class StrayBytes
{
    /// <summary>So many letters beyond ASCII must be whole for each byte that is not, or the text is in another encoding.</summary>
    private const int LettersForEach = 5;

    /// <summary>Where hardly any letter is beyond ASCII, so many bytes of text must stand around each bad one.</summary>
    private const int BytesForEach = 200;

    /// <summary>The text when the letters beyond ASCII prove it to be UTF-8; else null.</summary>
    public static string? ByLetters(ReadOnlySpan<byte> bytes)
    {
        var (stray, letters) = Count(bytes);
        return stray * LettersForEach <= letters ? Encoding.UTF8.GetString(bytes) : null;
    }

    /// <summary>The text when the bad bytes are few enough that the rest can be told; else null.</summary>
    public static string? ByLength(ReadOnlySpan<byte> bytes) =>
        Count(bytes).Stray * BytesForEach <= bytes.Length ? Encoding.UTF8.GetString(bytes) : null;

    private static (int Stray, int Letters) Count(ReadOnlySpan<byte> bytes)
    {
        int stray = 0, letters = 0;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) != OperationStatus.Done)
                stray++;
            else if (length > 1)
                letters++;
            bytes = bytes[length..];
        }
        return (stray, letters);
    }
}
