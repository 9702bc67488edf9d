using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Search.Storing.Facts;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Ingestion.Feeds;

/// <summary>
/// What is known of each feed, one fact a feed: processes that poll different feeds never overwrite each other, and one
/// that polls the same feed sees that it was polled. Where the store cannot be used, polling goes on from memory.
/// </summary>
internal sealed class FeedStates(IFactStore facts, FeedStateFile older, ILogger<FeedStates> log)
{
    private const string Kind = "feed";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Lock _gate = new();
    private readonly Dictionary<Uri, FeedState> _latest = [];
    private bool _isTakenOver;
    private bool _hasWarned;

    public async Task<FeedState> FindAsync(Uri feed, CancellationToken cancellationToken)
    {
        var latest = Latest(feed) ?? new FeedState { Address = feed };
        try
        {
            await TakeOverAsync(cancellationToken);
            var stored = Read(feed, await facts.FindAsync(Kind, Key(feed), cancellationToken));
            // Each poll puts the next one off; what another process stored after ours is newer.
            return stored?.NextPoll > latest.NextPoll ? stored : latest;
        }
        catch (FactsUnusableException unusable)
        {
            Warn(unusable);
            return latest;
        }
    }

    public async Task SaveAsync(FeedState state, CancellationToken cancellationToken)
    {
        lock (_gate)
            _latest[state.Address] = state;
        try
        {
            await facts.SaveAsync([Write(state)], cancellationToken);
            _hasWarned = false;
        }
        catch (FactsUnusableException unusable)
        {
            Warn(unusable);
        }
    }

    private FeedState? Latest(Uri feed)
    {
        lock (_gate)
            return _latest.GetValueOrDefault(feed);
    }

    private async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        if (_isTakenOver)
            return;
        if (older.Read() is { } states)
        {
            foreach (var batch in states.Select(Write).Chunk(FactLimits.Batch))
                await facts.AddAsync(batch, cancellationToken);
            if (facts.IsDurable)
                older.SetAside();
        }
        _isTakenOver = true;
    }

    private void Warn(FactsUnusableException unusable)
    {
        if (!_hasWarned)
            IngestLog.FeedStateUnsaved(log, unusable.Message);
        _hasWarned = true;
    }

    // A page that is left out of a feed too long to keep is asked for once more after a restart.
    private static Fact Write(FeedState state)
    {
        for (var pages = state.Seen.Count; ; pages /= 2)
        {
            var stored = new StoredFeed(
                state.ETag, state.LastModified, state.NextPoll, state.LastSuccess, state.LastError, state.Failures,
                state.Seen.Take(pages).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));
            var value = JsonSerializer.Serialize(stored, Json);
            if (value.Length <= FactLimits.Value || pages == 0)
                return new Fact(Kind, Key(state.Address), value.Length <= FactLimits.Value ? value : "");
        }
    }

    private static FeedState? Read(Uri feed, string? value)
    {
        try
        {
            var stored = value is { Length: > 0 } ? JsonSerializer.Deserialize<StoredFeed>(value, Json) : null;
            return stored is null ? null : new FeedState
            {
                Address = feed,
                ETag = stored.ETag,
                LastModified = stored.LastModified,
                NextPoll = stored.NextPoll,
                LastSuccess = stored.LastSuccess,
                LastError = stored.LastError,
                Failures = stored.Failures,
                Seen = stored.Seen ?? new Dictionary<string, SeenEntry>(),
            };
        }
        catch (JsonException)
        {
            return null; // Costs one poll without the feed's marks.
        }
    }

    // An address may hold a reader's key to the feed; its hash says as well which feed it is.
    private static string Key(Uri feed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(feed.AbsoluteUri)));

    /// <summary>What is stored of a feed: everything but its address.</summary>
    private sealed record StoredFeed(
        string? ETag, string? LastModified, DateTimeOffset NextPoll, DateTimeOffset? LastSuccess, string? LastError, int Failures,
        IReadOnlyDictionary<string, SeenEntry>? Seen);
}
