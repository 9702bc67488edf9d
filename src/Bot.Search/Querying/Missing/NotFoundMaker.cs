using Bot.Search.Indexing;
using Bot.Search.Querying.Handling;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Speakers;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Missing;

/// <summary>Words "not in the coverage" in full: what was searched, the nearest there is, and what may have been meant.</summary>
internal sealed class NotFoundMaker(NearestQuotes nearest, UnnamedSpeakers unnamed)
{
    /// <summary>When the filters alone leave nothing.</summary>
    public async Task<NotFound> BlockedAsync(NotFoundReason reason, QuestionScope scope, CancellationToken cancellationToken)
    {
        if (reason == NotFoundReason.UnknownSpeaker && await unnamed.FindAsync(scope, scope.Filters.Speaker!, scope.Index with { Speakers = null }, cancellationToken) is { Count: > 0 } quoted)
        {
            var shown = await nearest.ShowAsync(scope, quoted, TopicQuery.NoTerms, cancellationToken);
            return Plain(NotFoundReason.UnnamedSpeaker, scope) with { Nearest = shown };
        }
        var suggestions = reason switch
        {
            NotFoundReason.UnknownSpeaker => await Suggestions.SpeakersAsync(scope.Snapshot, scope.Filters.Speaker!, cancellationToken),
            NotFoundReason.AmbiguousOutlet => [.. scope.Index.Outlets!],
            NotFoundReason.FilteredOut when scope.Filters.Outlet is { } outlet => await Suggestions.OutletsAsync(scope.Snapshot, outlet, cancellationToken),
            _ => [],
        };
        return Plain(reason, scope) with { Suggestions = suggestions };
    }

    /// <summary>When there is no answer for a topic.</summary>
    public async Task<NotFound> TopicAsync(
        NotFoundReason reason, QuestionScope scope, TopicQuery topic, TopicFinding finding, CancellationToken cancellationToken)
    {
        var narrowed = await OtherKinds.FindAsync(scope, topic, scope.Index, cancellationToken);
        IReadOnlyList<IndexHit> near = narrowed.Count > 0 ? narrowed : finding.Nearest;
        if (near.Count == 0 && topic.Parts.Count > 0)
            near = (await scope.Snapshot.SearchAsync(topic.Any, scope.Where, NearestQuotes.Most, cancellationToken)).Hits;
        var shown = await nearest.ShowAsync(scope, near, topic.Terms, cancellationToken);
        var spellings = await Suggestions.SpellingsAsync(scope.Snapshot, topic, cancellationToken);
        return Plain(reason, scope) with { Nearest = shown, Suggestions = spellings, Narrowed = narrowed.Count > 0 ? [NarrowingFilter.Kind] : [] };
    }

    /// <summary>With neither nearest nor suggestions.</summary>
    public static NotFound Plain(NotFoundReason reason, QuestionScope scope) => new(reason, NotFoundMessage.Of(reason, scope), [], []);
}
