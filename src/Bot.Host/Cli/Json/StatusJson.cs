using Bot.Host.Configuration;
using Bot.Search.Ingestion.Feeds;
using Bot.Search.Querying;

namespace Bot.Host.Cli.Json;

/// <summary>How much there is and how fresh it is, as one JSON document.</summary>
internal static class StatusJson
{
    public static string Write(Answer.Sources known, long storeBytes, IReadOnlyList<FeedStatus> feeds, SecretRedactor redactor) => JsonText.Write(
        new StatusDocument("status", AnswerJson.Coverage(known.Coverage), AnswerJson.Totals(known), JsonText.Moment(known.LastRead), storeBytes, [.. feeds.Select(feed => Feed(feed, redactor))], ProductVersion.Number),
        JsonText.Context.StatusDocument);

    private static FeedDocument Feed(FeedStatus feed, SecretRedactor redactor) => new(
        redactor.Redact(feed.Address.AbsoluteUri),
        JsonText.Moment(feed.LastSuccess),
        feed.LastError is { } error ? redactor.Redact(error) : null,
        feed.Failures,
        feed.NextPoll == default ? null : JsonText.Moment(feed.NextPoll));
}

/// <summary>What <c>status --json</c> prints. Names and their order are a contract with programs that read it.</summary>
/// <param name="Command">"status".</param>
/// <param name="Coverage">Articles, outlets, dates.</param>
/// <param name="Totals">The same with origins, quotes and speakers.</param>
/// <param name="LastRead">When the article that came last was read; null when there is none.</param>
/// <param name="StoreBytes">Size of the data folder.</param>
/// <param name="Feeds">The configured feeds.</param>
/// <param name="Version">Of the program.</param>
internal sealed record StatusDocument(
    string Command, CoverageDocument Coverage, TotalsDocument Totals, string? LastRead, long StoreBytes, IReadOnlyList<FeedDocument> Feeds, string Version);

/// <summary>One feed; the error is null unless the last poll failed.</summary>
internal sealed record FeedDocument(string Address, string? LastSuccess, string? LastError, int Failures, string? NextPoll);
