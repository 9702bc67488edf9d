using Bot.Host.Configuration;
using Bot.Search.Ingestion.Feeds;
using Bot.Search.Querying;

namespace Bot.Host.Cli.Json;

/// <summary>How much there is and how fresh it is, as one JSON document.</summary>
internal static class StatusJson
{
    public static string Write(Answer.Sources known, long storeBytes, IReadOnlyList<FeedStatus> feeds, SecretRedactor redactor) => JsonText.Write(
        new StatusDocument("status", AnswerJson.Coverage(known.Coverage), AnswerJson.Totals(known), JsonText.Moment(known.LastRead), storeBytes, [.. feeds.Select(feed => Feed(feed, redactor))]),
        JsonText.Context.StatusDocument);

    private static FeedDocument Feed(FeedStatus feed, SecretRedactor redactor) => new(
        redactor.Redact(feed.Address.AbsoluteUri),
        JsonText.Moment(feed.LastSuccess),
        feed.LastError is { } error ? redactor.Redact(error) : null,
        feed.Failures,
        feed.NextPoll == default ? null : JsonText.Moment(feed.NextPoll));
}
