using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Search.Reading;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion.Sources;

/// <summary>One file, held to the size limit. JSON lines and archives are taken apart while reading, so that their file may be of any size.</summary>
internal sealed class FileSource(ZipSource archives, IOptions<ReadingOptions> options, TimeProvider clock)
{
    private const int BufferBytes = 64 * 1024;

    private readonly int _limit = options.Value.MaxDocumentBytes;

    /// <summary>What the file holds; <paramref name="details"/> is what <c>sources.json</c> says of it, null when it says nothing.</summary>
    public async IAsyncEnumerable<SourceItem> ReadAsync(string path, SourceDetails? details, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var type = MediaTypes.OfFile(path);
        if (type is MediaTypes.JsonLines or MediaTypes.Zip)
        {
            await foreach (var item in TakeApartAsync(path, type, cancellationToken))
                yield return item;
            yield break;
        }
        var (bytes, failure) = await LoadAsync(path, cancellationToken);
        yield return bytes is null
            ? failure!
            : new SourceItem.Document(new SourceDocument(path, bytes, clock.GetUtcNow()) { MediaType = type, Details = details ?? SourceDetails.None });
    }

    /// <summary>What a file holds that somebody handed over.</summary>
    public async IAsyncEnumerable<SourceItem> ReadAsync(string name, ReadOnlyMemory<byte> bytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var type = MediaTypes.OfFile(name);
        if (bytes.Length > _limit)
            yield return SourceItem.Fail(name, TooLarge(bytes.Length));
        else if (type is not (MediaTypes.JsonLines or MediaTypes.Zip))
            yield return new SourceItem.Document(new SourceDocument(name, bytes, clock.GetUtcNow()) { MediaType = type });
        else
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            await foreach (var item in Parts(stream, name, type, cancellationToken))
                yield return item;
        }
    }

    /// <summary>The whole file; exactly one of bytes and failure is given.</summary>
    public async Task<(byte[]? Bytes, SourceItem.Failed? Failure)> LoadAsync(string path, CancellationToken cancellationToken)
    {
        var (stream, reason) = Open(path);
        if (stream is null)
            return (null, Closed(path, reason!));
        try
        {
            await using (stream)
            {
                var bytes = await BoundedStream.ReadAsync(stream, _limit, cancellationToken);
                return bytes is null ? (null, new(new ReadFailure(path, TooLarge(stream.CanSeek ? stream.Length : null)))) : (bytes, null);
            }
        }
        catch (IOException)
        {
            return (null, Closed(path, "It could not be read to its end. Check the disk or the network share and try again."));
        }
    }

    private async IAsyncEnumerable<SourceItem> TakeApartAsync(string path, string type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (stream, reason) = Open(path);
        if (stream is null)
        {
            yield return Closed(path, reason!);
            yield break;
        }
        await using (stream)
        {
            await foreach (var item in Parts(stream, path, type, cancellationToken))
                yield return item;
        }
    }

    private IAsyncEnumerable<SourceItem> Parts(Stream stream, string name, string type, CancellationToken cancellationToken) => type == MediaTypes.Zip
        ? archives.ReadAsync(stream, name, cancellationToken)
        : JsonLinesSource.ReadAsync(stream, name, _limit, clock, cancellationToken);

    private static SourceItem.Failed Closed(string path, string reason) => new(new ReadFailure(path, reason), MayPass: true);

    private static (FileStream? Stream, string? Reason) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferBytes, useAsync: true), null);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, "There is no such file. Check the name.");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "It may not be read. Give the account that runs the bot the right to read it.");
        }
        catch (Exception fault) when (fault is IOException or ArgumentException or NotSupportedException)
        {
            return (null, "It cannot be opened. Check the name and that no other program holds it.");
        }
    }

    private string TooLarge(long? length)
    {
        var size = length is { } known ? $"It has {Megabytes(known)} MB; the" : "It is too large; the";
        return $"{size} limit is {Megabytes(_limit)} MB. Split it, or raise {ReadingOptions.Section}:{nameof(ReadingOptions.MaxDocumentBytes)}.";
    }

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
