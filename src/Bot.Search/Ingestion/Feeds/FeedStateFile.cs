using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion.Feeds;

/// <summary>
/// The states of all feeds as one JSON file in the data folder. It is replaced as a whole, so a crash leaves the old
/// or the new one; a file that cannot be read costs one unconditional poll and nothing else.
/// </summary>
internal sealed class FeedStateFile(IOptions<CoverageOptions> options, ILogger<FeedStateFile> log)
{
    private const string Name = "feeds.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private string FilePath => Path.Combine(options.Value.DataDirectory, Name);

    public IReadOnlyDictionary<Uri, FeedState> Load()
    {
        try
        {
            var states = File.Exists(FilePath) ? JsonSerializer.Deserialize<List<FeedState>>(File.ReadAllBytes(FilePath), Json) : null;
            return (states ?? []).DistinctBy(state => state.Address).ToDictionary(state => state.Address);
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            IngestLog.FeedStateLost(log, FilePath, fault);
            return new Dictionary<Uri, FeedState>();
        }
    }

    public Task SaveAsync(IEnumerable<FeedState> states, CancellationToken cancellationToken) =>
        WholeFile.ReplaceAsync(FilePath, stream => JsonSerializer.SerializeAsync(stream, states, Json, cancellationToken));
}
