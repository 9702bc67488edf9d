using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion.Feeds;

/// <summary>
/// The file in which older versions kept the states of all feeds. It is taken over once and then renamed, so that an
/// older version that is started again begins anew rather than with what is no longer true.
/// </summary>
internal sealed class FeedStateFile(IOptions<CoverageOptions> options, ILogger<FeedStateFile> log)
{
    private const string Name = "feeds.json";
    private const string Done = ".imported";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private string FilePath => Path.Combine(options.Value.DataDirectory, Name);

    /// <summary>What the file says of each feed; null when there is none, or none that can be read.</summary>
    public IReadOnlyList<FeedState>? Read()
    {
        try
        {
            var states = File.Exists(FilePath) ? JsonSerializer.Deserialize<List<FeedState>>(File.ReadAllBytes(FilePath), Json) : null;
            return states?.DistinctBy(state => state.Address).ToList();
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            IngestLog.FeedStateLost(log, FilePath, fault);
            return null;
        }
    }

    /// <summary>What was read is kept elsewhere now.</summary>
    public void SetAside()
    {
        try
        {
            File.Move(FilePath, FilePath + Done, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another process has done it, or the folder may not be written: facts that are there are never taken over again.
            IngestLog.FeedFileLeft(log, FilePath, fault.Message);
        }
    }
}
