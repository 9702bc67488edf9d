using System.Globalization;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Host.Configuration;
using Bot.Search.Ingestion.Feeds;

namespace Bot.Host.Composition;

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
