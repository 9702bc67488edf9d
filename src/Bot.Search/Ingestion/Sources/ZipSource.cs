using System.IO.Compression;
using System.Runtime.CompilerServices;
using Bot.Search.Reading;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion.Sources;

/// <summary>A zip archive of anything that a folder may hold, with <c>sources.json</c> beside its files; archives inside are refused.</summary>
internal sealed class ZipSource(IOptions<ReadingOptions> options, TimeProvider clock)
{
    // These keep a small archive from becoming a flood; counted while unpacking, since the sizes that it states may be lies.
    private const int MaxEntries = 100_000;

    private const long MaxUnpackedBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>News text shrinks to a third or a tenth; a hundredth is a trick.</summary>
    private const int MaxRatio = 100;

    /// <summary>Small entries may shrink as they like.</summary>
    private const int RatioFloorBytes = 1024 * 1024;

    private readonly int _limit = options.Value.MaxDocumentBytes;

    public async IAsyncEnumerable<SourceItem> ReadAsync(Stream stream, string location, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var archive = Open(stream);
        if (Fault(archive, stream) is { } unfit)
        {
            yield return SourceItem.Fail(location, unfit);
            yield break;
        }
        var budget = MaxUnpackedBytes;
        var details = new Dictionary<string, IReadOnlyDictionary<string, SourceDetails>>(StringComparer.Ordinal);
        foreach (var entry in archive!.Entries.Where(IsArticle).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var name = $"{location}/{entry.FullName}";
            if (MediaTypes.OfFile(entry.Name) is null)
            {
                yield return SourceItem.Fail(name, MediaTypes.Unknown);
                continue;
            }
            var (bytes, reason) = await UnpackAsync(entry, cancellationToken);
            budget -= bytes?.Length ?? 0;
            if (budget < 0)
            {
                yield return SourceItem.Fail(location, "It unpacks to more than 4 GB; the rest of it was not read. Split it.");
                yield break;
            }
            if (bytes is null)
            {
                yield return SourceItem.Fail(name, reason!);
                continue;
            }
            if (!details.TryGetValue(Folder(entry), out var beside))
            {
                (details[Folder(entry)], var faults) = await DetailsAsync(archive, Folder(entry), cancellationToken);
                beside = details[Folder(entry)];
                foreach (var fault in faults)
                    yield return SourceItem.Fail($"{location}/{Folder(entry)}{SourcesFile.FileName}", fault);
            }
            foreach (var item in await ItemsAsync(name, entry.Name, bytes, beside, cancellationToken))
                yield return item;
        }
    }

    /// <summary>Why the archive is not read at all; null when it is.</summary>
    private static string? Fault(ZipArchive? archive, Stream stream)
    {
        if (archive is null)
            return "It is no zip archive, or a damaged one. Pack it again.";
        if (archive.Entries.Count > MaxEntries)
            return $"It holds more than {MaxEntries} files. Split it.";
        // One piece of packed bytes that many entries name unpacks for minutes (https://www.bamsoftware.com/hacks/zipbomb/).
        return stream.CanSeek && archive.Entries.Sum(entry => (decimal)entry.CompressedLength) > stream.Length
            ? "Its files overlap, as no honest archive's do. Pack it again."
            : null;
    }

    private async Task<IReadOnlyList<SourceItem>> ItemsAsync(
        string location,
        string name,
        byte[] bytes,
        IReadOnlyDictionary<string, SourceDetails> beside,
        CancellationToken cancellationToken)
    {
        var type = MediaTypes.OfFile(name);
        if (type == MediaTypes.JsonLines)
        {
            using var lines = new MemoryStream(bytes, writable: false);
            return await JsonLinesSource.ReadAsync(lines, location, _limit, clock, cancellationToken).ToListAsync(cancellationToken);
        }
        var document = new SourceDocument(location, bytes, clock.GetUtcNow()) { MediaType = type, Details = beside.GetValueOrDefault(name) ?? SourceDetails.None };
        return [new SourceItem.Document(document)];
    }

    /// <summary>What <c>sources.json</c> says of the files of a folder, and what is wrong with it.</summary>
    private async Task<(IReadOnlyDictionary<string, SourceDetails> Details, IReadOnlyList<string> Faults)> DetailsAsync(
        ZipArchive archive, string folder, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, SourceDetails>(StringComparer.Ordinal);
        if (archive.GetEntry(folder + SourcesFile.FileName) is not { } sources)
            return (found, []);
        var (bytes, reason) = await UnpackAsync(sources, cancellationToken);
        if (bytes is null)
            return (found, [reason!]);
        var (file, fault) = SourcesFile.Parse(bytes);
        foreach (var (name, entry) in file?.Entries ?? [])
            found[name] = entry;
        return (found, file?.Faults ?? [fault!]);
    }

    private async Task<(byte[]? Bytes, string? Reason)> UnpackAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        if (MediaTypes.OfFile(entry.Name) == MediaTypes.Zip)
            return (null, "It is an archive inside an archive. Unpack it first.");
        try
        {
            await using var stream = await entry.OpenAsync(cancellationToken);
            var bytes = await BoundedStream.ReadAsync(stream, _limit, cancellationToken);
            if (bytes is null)
                return (null, $"It unpacks to more than {_limit / 1048576} MB. Split it, or raise {ReadingOptions.Section}:{nameof(ReadingOptions.MaxDocumentBytes)}.");
            return bytes.Length > RatioFloorBytes && bytes.Length / MaxRatio > entry.CompressedLength
                ? (null, "It is packed more than a hundredfold, as no text is. It was not read.")
                : (bytes, null);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, "It cannot be unpacked; it is damaged, encrypted or packed in an unknown way. Pack it again as a plain zip.");
        }
    }

    private static ZipArchive? Open(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            // The directory is read with the first look at it, and so are its faults.
            return archive.Entries.Count >= 0 ? archive : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsArticle(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && entry.Name != SourcesFile.FileName && !MediaTypes.IsCompanion(entry.Name) &&
        !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static string Folder(ZipArchiveEntry entry) => entry.FullName[..^entry.Name.Length];
}
