using System.Globalization;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Host.Configuration;
using Bot.Host.Workers;
using Bot.Search.Indexing;
using Bot.Search.Ingestion;
using Bot.Search.Ingestion.Feeds;
using Bot.Search.Storing;
using Microsoft.Extensions.Options;

namespace Bot.Host.Health;

/// <summary>How large the store is.</summary>
internal sealed class StoreStatus(StoreSize size, IOptions<StoreOptions> options, IStoreCare store, IIndexCare index) : IStatusSource
{
    private const double Megabyte = 1024 * 1024;

    public int Order => 10;

    public async Task<IReadOnlyList<Field>> ReadAsync(CancellationToken cancellationToken)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{size.Bytes / Megabyte:0.0} MB");
        if (!options.Value.IsShared)
            return [new Field("Store", RichText.Plain(text))];
        var state = await index.DescribeAsync(cancellationToken);
        return
        [
            new Field("Store", RichText.Plain(store.Name)),
            new Field("This copy", RichText.Plain(string.Create(
                CultureInfo.InvariantCulture, $"holds change {state.Sequence:N0}, {state.Behind:N0} behind the store when asked; index {text}"))),
        ];
    }
}

/// <summary>How large the data folder is.</summary>
internal sealed class StoreSize(IOptions<CoverageOptions> options)
{
    /// <summary>All its files together; 0 when there is none.</summary>
    public long Bytes
    {
        get
        {
            var folder = new DirectoryInfo(options.Value.DataDirectory);
            return folder.Exists ? folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
        }
    }
}

/// <summary>The feeds as <c>status</c> tells them: when they were last read, and what went wrong.</summary>
internal sealed class FeedStatusSource(IFeedService feeds, SecretRedactor redactor, TimeProvider clock) : IStatusSource
{
    public int Order => 10;

    public async Task<IReadOnlyList<Field>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await feeds.StatusAsync(cancellationToken)).Select(feed => new Field("Feed", RichText.Plain(redactor.Redact(Describe(feed)))))];

    private string Describe(FeedStatus feed)
    {
        var read = feed.LastSuccess is { } success ? $"read {Age(clock.GetUtcNow() - success)} ago" : "not read yet";
        return feed.LastError is { } error ? $"{feed.Address} ({read}; failing: {error})" : $"{feed.Address} ({read})";
    }

    private static string Age(TimeSpan age) => age.TotalMinutes < 90
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.TotalMinutes):0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0} h");
}

/// <summary>Whether this server reads in, where there are several on one store; nothing where it does.</summary>
internal sealed class TurnStatus(IntakeTurn turn) : IStatusSource
{
    public int Order => 30;

    public Task<IReadOnlyList<Field>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
        turn.IsOurs ? [] : [new Field("Reading in", RichText.Plain("another server on this store does; this one only answers"))]);
}

/// <summary>How long ago each platform last sent anything: an open socket alone proves nothing.</summary>
internal sealed class TransportStatus(TransportStates states, TimeProvider clock) : IStatusSource
{
    /// <summary>Said of a platform to which another copy of the bot is connected.</summary>
    public const string Elsewhere = "another copy is connected; this one takes over when that one ends";

    public int Order => 20;

    public Task<IReadOnlyList<Field>> ReadAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([.. states.All.Select(transport => new Field(Name(transport), RichText.Plain(State(transport))))]);

    private static string Name(IChatTransport transport) =>
        char.ToUpperInvariant(transport.Name[0]) + transport.Name[1..];

    private string State(IChatTransport transport)
    {
        if (!transport.IsOn)
            return "off: no token is set";
        if (states.TroubleOf(transport) is { } trouble)
            return trouble;
        if (transport.IsElsewhere)
            return Elsewhere;
        return transport.LastInbound is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"last heard of {Math.Max(0, (clock.GetUtcNow() - last).TotalSeconds):0} s ago")
            : "on, nothing heard yet";
    }
}
