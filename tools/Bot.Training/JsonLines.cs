using System.IO.Compression;

namespace Bot.Training;

/// <summary>Reads lines of a file that may be gzip-compressed.</summary>
internal static class JsonLines
{
    public static IEnumerable<string> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }
}
