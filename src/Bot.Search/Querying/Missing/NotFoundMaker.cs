using System.Globalization;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Missing;

/// <summary>Words "not in the coverage" in full: what was searched, the nearest there is, and what may have been meant.</summary>
internal sealed class NotFoundMaker(NearestQuotes nearest, NearestFinder finder, UnnamedSpeakers unnamed)
{
    /// <summary>When the filters alone leave nothing.</summary>
    public async Task<NotFound> BlockedAsync(NotFoundReason reason, QuestionScope scope, CancellationToken cancellationToken)
    {
        if (reason == NotFoundReason.UnknownSpeaker && await unnamed.FindAsync(scope, scope.Filters.Speaker!, scope.Index with { Speakers = null }, cancellationToken) is { Count: > 0 } quoted)
        {
            var shown = await nearest.ShowAsync(scope, quoted.Select(UtteranceHit.Of), TopicQuery.NoTerms, cancellationToken);
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

    /// <summary>When there is no answer for a topic: with what is nearest in quotes, or in sentences that nobody is quoted with.</summary>
    public Task<NotFound> TopicAsync(NotFoundReason reason, QuestionScope scope, TopicQuery topic, CancellationToken cancellationToken) =>
        TopicOrAsync(reason, scope, topic, [], cancellationToken);

    /// <summary>As <see cref="TopicAsync(NotFoundReason, QuestionScope, TopicQuery, CancellationToken)"/>, with other hits where nothing is near.</summary>
    public async Task<NotFound> TopicOrAsync(
        NotFoundReason reason, QuestionScope scope, TopicQuery topic, IReadOnlyList<UtteranceHit> otherwise, CancellationToken cancellationToken)
    {
        var near = await finder.FindNearAsync(scope, topic, QuoteKinds.OnlyQuotes(scope.Index), NearestQuotes.Most, cancellationToken);
        if (near.Count == 0)
            near = await finder.FindNearAsync(scope, topic, scope.Where, NearestQuotes.Most, cancellationToken);
        return await TopicAsync(reason, scope, topic, near.Count > 0 ? near : otherwise, cancellationToken);
    }

    /// <summary>When there is no answer for a topic and it is known what is nearest.</summary>
    public async Task<NotFound> TopicAsync(
        NotFoundReason reason, QuestionScope scope, TopicQuery topic, IReadOnlyList<UtteranceHit> near, CancellationToken cancellationToken)
    {
        var narrowed = await NearestQuotes.FindInOtherKindsAsync(scope, topic, scope.Index, cancellationToken);
        near = narrowed.Count > 0 ? narrowed : near;
        var shown = await nearest.ShowAsync(scope, near, topic.Terms, cancellationToken);
        var spellings = await Suggestions.SpellingsAsync(scope.Snapshot, topic, cancellationToken);
        return Plain(reason, scope) with
        {
            Nearest = shown,
            Suggestions = spellings,
            Narrowed = narrowed.Count > 0 ? [NarrowingFilter.Kind] : [],
            IsRelated = shown.Count > 0 && NearestQuotes.AreRelated(near),
        };
    }

    /// <summary>With neither nearest nor suggestions.</summary>
    public static NotFound Plain(NotFoundReason reason, QuestionScope scope) => new(reason, NotFoundMessage.Of(reason, scope), [], []);
}

/// <summary>One plain sentence for each reason, for readers of the JSON document; chats have sentences of their own.</summary>
internal static class NotFoundMessage
{
    public static string Of(NotFoundReason reason, QuestionScope scope)
    {
        var searched = Searched(scope.Coverage);
        return Reason(reason, searched) + Missing(scope.Coverage);
    }

    private static string Reason(NotFoundReason reason, string searched) => reason switch
    {
        NotFoundReason.EmptyQuestion => "Nothing was asked: the question holds no word to search for.",
        NotFoundReason.TooFewWords => "These words are too few and too common to be verified: more of what was said is needed.",
        NotFoundReason.NoCoverage => "No article has been read yet.",
        NotFoundReason.FilteredOut => "No article passes these filters.",
        NotFoundReason.AmbiguousOutlet => "Several outlets have that in their name.",
        NotFoundReason.UnknownRole => $"Nobody in that role is quoted in {searched}.",
        NotFoundReason.UnnamedSpeaker => "People are quoted so, but without a name: no question can be narrowed to them.",
        NotFoundReason.FilteredSpeaker => $"The speaker is quoted, but not in what these filters leave: {searched}.",
        NotFoundReason.UnknownSpeaker => $"Nobody of that name is quoted in {searched}.",
        NotFoundReason.NothingOnTopic => $"The speaker is quoted, but not on this, in {searched}.",
        NotFoundReason.UnanswerableKind => "Quotes tell who said what; they cannot answer a question of this kind.",
        _ => $"Not in the coverage: {searched} searched.",
    };

    /// <summary>What is stored and was not searched; empty when all was.</summary>
    private static string Missing(Coverage coverage)
    {
        var pending = coverage.Pending > 0 ? $" The index is being made: {Count(coverage.Pending, "stored article")} not searched yet." : "";
        var withheld = coverage.Withheld > 0 ? $" {Count(coverage.Withheld, "stored article")} left out because what is stored is damaged." : "";
        return pending + withheld;
    }

    private static string Searched(Coverage coverage)
    {
        var dates = coverage.From is { } from && coverage.To is { } to
            ? $", {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} to {to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : "";
        return $"{Count(coverage.Articles, "article")} from {Count(coverage.Outlets, "outlet")}{dates}";
    }

    private static string Count(int number, string noun) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";
}
