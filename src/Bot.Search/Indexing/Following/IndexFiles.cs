using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using Lucene.Net.Codecs;
using Lucene.Net.Index;

namespace Bot.Search.Indexing.Following;

/// <summary>
/// Holds every file of a commit against the checksum at its end. Lucene 4.8 writes them and looks at them when it merges,
/// not when it opens (https://lucene.apache.org/core/4_8_0/core/org/apache/lucene/codecs/CodecUtil.html).
/// </summary>
internal static class IndexFiles
{
    private const int BufferBytes = 1 << 20;

    /// <summary>What is wrong with the first file that is not as it was written; null when all are.</summary>
    public static string? FindDamage(string folder, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        foreach (var name in files)
        {
            if (FindDamage(Path.Combine(folder, name), cancellationToken) is { } damage)
                return $"{name} {damage}";
        }
        return null;
    }

    /// <summary>Length of all files together.</summary>
    public static long Bytes(string folder, IEnumerable<string> files) => files.Sum(name => new FileInfo(Path.Combine(folder, name)) is { Exists: true } file ? file.Length : 0);

    private static string? FindDamage(string file, CancellationToken cancellationToken)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var footer = CodecUtil.FooterLength();
        if (stream.Length < footer)
            return "is cut off";
        // The footer is a magic number, the algorithm and the CRC-32 of all before it, each high byte first.
        var crc = new Crc32();
        var left = stream.Length - sizeof(long);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (left > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var read = stream.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
                if (read == 0)
                    return "is cut off";
                crc.Append(buffer.AsSpan(0, read));
                left -= read;
            }
            stream.ReadExactly(buffer, 0, sizeof(long));
            return BinaryPrimitives.ReadInt64BigEndian(buffer) == crc.GetCurrentHashAsUInt32() ? null : "does not have the checksum that it was written with";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The last commit in a folder.</summary>
    /// <exception cref="IOException">There is none, or what the folder says of it cannot be read.</exception>
    public static IndexCommit LastCommit(string folder)
    {
        using var files = IndexFolder.OpenFiles(folder);
        return DirectoryReader.ListCommits(files).Last();
    }

    /// <summary>The files of a commit, its own among them.</summary>
    public static IReadOnlyList<string> Of(IndexCommit commit) => [.. commit.FileNames.Order(StringComparer.Ordinal)];
}
