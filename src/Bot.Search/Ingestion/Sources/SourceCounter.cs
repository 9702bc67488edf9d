using System.IO.Compression;
using Bot.Search.Reading;

namespace Bot.Search.Ingestion.Sources;

/// <summary>Counts inputs without reading them, for a time that is left. An estimate: what cannot be counted is one.</summary>
internal static class SourceCounter
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Null when it cannot be told: an address may hold one article or a feed of hundreds.</summary>
    public static int? Count(IReadOnlyList<string> targets, CancellationToken cancellationToken)
    {
        if (targets.Any(AddressSource.IsAddress))
            return null;
        var files = targets.SelectMany(target => Directory.Exists(target) ? Directory.EnumerateFiles(target, "*", OrdinaryFile.Everywhere).Where(IsInput) : [target]);
        var count = 0;
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            count += CountFile(file);
        }
        return count;
    }

    private static bool IsInput(string path)
    {
        var name = Path.GetFileName(path);
        return !MediaTypes.IsCompanion(name) && name != SourcesFile.FileName;
    }

    private static int CountFile(string path)
    {
        try
        {
            return MediaTypes.OfFile(path) switch
            {
                _ when !OrdinaryFile.HasContent(path) => 1,
                MediaTypes.JsonLines => CountLines(path),
                MediaTypes.Zip => CountEntries(path),
                _ => 1,
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Reading meets the same fault and reports it.
            return 1;
        }
    }

    private static int CountEntries(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return archive.Entries.Count(entry => entry.Name.Length > 0 && IsInput(entry.Name));
    }

    private static int CountLines(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var buffer = new byte[BufferBytes];
        var lines = 0;
        var last = (byte)'\n';
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            last = buffer[read - 1];
        }
        return last == '\n' ? lines : lines + 1;
    }
}
