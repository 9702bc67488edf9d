using System.Buffers.Binary;

namespace Bot.Search.Storing.Sqlite;

/// <summary>
/// Holds the log beside the store against its checksums (https://www.sqlite.org/fileformat2.html#walformat). SQLite takes a
/// frame that does not fit for the end of the log, as a process that died while it wrote leaves it; but when whole changes
/// stand behind it, these were acknowledged, and would be gone without a word.
/// </summary>
internal static class SqliteLogCheck
{
    private const int HeaderBytes = 32;
    private const int FrameHeaderBytes = 24;
    private const int LargestPage = 65_536;
    private const uint Magic = 0x377f0682;

    /// <summary>Where the log has to be cut off for what comes before to be read, and how many changes are behind that; null when it is as it was written.</summary>
    public static (long Offset, int Changes)? FindDamage(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > HeaderBytes })
            return null;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> header = stackalloc byte[HeaderBytes];
        Span<byte> again = stackalloc byte[HeaderBytes];
        if (stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
            return null;
        var found = Walk(stream, header);
        // Another process may have begun the log anew meanwhile.
        stream.Position = 0;
        return found is null || stream.ReadAtLeast(again, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes || !again.SequenceEqual(header) ? null : found;
    }

    private static (long Offset, int Changes)? Walk(FileStream stream, ReadOnlySpan<byte> header)
    {
        var isBig = (header[3] & 1) != 0;
        var sum = Sum((0, 0), header[..24], isBig);
        var page = BinaryPrimitives.ReadInt32BigEndian(header[8..]);
        if ((BinaryPrimitives.ReadUInt32BigEndian(header) & ~1u) != Magic || sum != Stored(header[24..]) || page is < 512 or > LargestPage)
            // It is flushed before the first frame is written.
            return (0, 1);
        var frame = new byte[FrameHeaderBytes + page];
        var (isWhole, end, lost) = (true, (long)HeaderBytes, 0);
        while (stream.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length)
        {
            var isOurs = frame.AsSpan(8, 8).SequenceEqual(header.Slice(16, 8));
            if (isWhole)
            {
                sum = Sum(Sum(sum, frame.AsSpan(0, 8), isBig), frame.AsSpan(FrameHeaderBytes), isBig);
                isWhole = isOurs && sum == Stored(frame.AsSpan(16, 8));
            }
            // The last frame of a change tells how large the file is after it.
            if (BinaryPrimitives.ReadInt32BigEndian(frame.AsSpan(4)) == 0 || !isOurs)
                continue;
            if (isWhole)
                end = stream.Position;
            else
                lost++;
        }
        return lost > 0 ? (end, lost) : null;
    }

    private static (uint, uint) Stored(ReadOnlySpan<byte> bytes) => (BinaryPrimitives.ReadUInt32BigEndian(bytes), BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]));

    private static (uint, uint) Sum((uint, uint) before, ReadOnlySpan<byte> bytes, bool isBig)
    {
        var (one, two) = before;
        for (var at = 0; at < bytes.Length; at += 8)
        {
            unchecked
            {
                one += Word(bytes[at..], isBig) + two;
                two += Word(bytes[(at + 4)..], isBig) + one;
            }
        }
        return (one, two);
    }

    private static uint Word(ReadOnlySpan<byte> bytes, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
