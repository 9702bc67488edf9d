using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Search.Storing.Facts;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion;

/// <summary>
/// Which watched files were read as they are now, one fact a file: neither a restart nor another copy of the bot reads a whole folder
/// again. Another build of the program does once, for it may read better. Where facts cannot be kept this goes on from memory.
/// </summary>
internal sealed class WatchedFiles(IFactStore facts, TimeProvider clock, ILogger<WatchedFiles> log)
{
    private const string Kind = "watched-file";

    /// <summary>A file that is gone is forgotten; one that is still there is read once more.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    private static readonly string Build = typeof(WatchedFiles).Module.ModuleVersionId.ToString("N");

    private readonly Dictionary<string, string> _read = new(StringComparer.Ordinal);
    private bool _isLoaded;
    private bool _hasWarned;

    /// <summary>Takes up what was kept; done again until the store can be asked.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (_isLoaded)
            return;
        try
        {
            foreach (var fact in await facts.ListAsync(Kind, cancellationToken))
                _read.TryAdd(fact.Key, fact.Value);
            _isLoaded = true;
        }
        catch (FactsUnusableException unusable)
        {
            Warn(unusable);
        }
    }

    /// <summary>True when the file was read as it is.</summary>
    public bool IsRead(string path, FileStamp stamp) => _read.GetValueOrDefault(Key(path)) == Describe(stamp);

    /// <summary>Notes files that were read, after what they hold was stored.</summary>
    public async Task KeepAsync(IEnumerable<KeyValuePair<string, FileStamp>> files, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Kept;
        foreach (var batch in files.Select(file => new Fact(Kind, Key(file.Key), Describe(file.Value), until)).Chunk(FactLimits.Batch))
        {
            foreach (var fact in batch)
                _read[fact.Key] = fact.Value;
            try
            {
                await facts.SaveAsync(batch, cancellationToken);
                _hasWarned = false;
            }
            catch (FactsUnusableException unusable)
            {
                Warn(unusable);
            }
        }
    }

    private void Warn(FactsUnusableException unusable)
    {
        if (!_hasWarned)
            IngestLog.WatchedUnsaved(log, unusable.Message);
        _hasWarned = true;
    }

    // A path may be longer than a key, and is nobody's business.
    private static string Key(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));

    private static string Describe(FileStamp stamp) => string.Create(CultureInfo.InvariantCulture, $"{stamp.Length} {stamp.Written.Ticks} {Build}");
}
