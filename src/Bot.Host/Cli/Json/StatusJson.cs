using Bot.Search.Ingestion.Feeds;
using Bot.Search.Querying;

namespace Bot.Host.Cli.Json;

/// <summary>How much there is and how fresh it is, as one JSON document.</summary>
internal static class StatusJson
{
    public static string Write(Answer.Sources known, long storeBytes, IReadOnlyList<FeedStatus> feeds) => JsonText.Write(
        new StatusDocument("status", AnswerJson.Coverage(known.Coverage), AnswerJson.Totals(known), JsonText.Moment(known.LastRead), storeBytes, [.. feeds.Select(Feed)]),
        JsonText.Context.StatusDocument);

    private static FeedDocument Feed(FeedStatus feed) => new(
        feed.Address.AbsoluteUri,
        JsonText.Moment(feed.LastSuccess),
        feed.LastError,
        feed.Failures,
        feed.NextPoll == default ? null : JsonText.Moment(feed.NextPoll));
}
