using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Missing;

/// <summary>Says what is true of a speaker without an answer: not quoted at all, not in that role, not within the filters, not on the topic.</summary>
internal sealed class MissingSpeaker(NearestQuotes nearest, RoleFinder roles, TopicQueryBuilder builder)
{
    /// <summary>When nobody is quoted who is called so: nearest is who holds a like office, or what the coverage says with that name in it.</summary>
    public async Task<NotFound> UnknownAsync(QuestionScope scope, string person, CancellationToken cancellationToken)
    {
        var role = RoleAsked.Parse(person);
        if (role.Length > 0 || role.HasOffice || role.IsBodyOnly)
            return await RoleAsync(role.Length > 0 || role.HasOffice ? NotFoundReason.UnknownRole : NotFoundReason.UnknownSpeaker, scope, role, cancellationToken);
        var name = builder.BuildFromWords(person);
        var mentions = name.Parts.Count == 0
            ? []
            : (await NearestQuotes.FindAsync(scope, name.All, scope.Where, cancellationToken)).Where(hit => hit.Place > MatchPlace.Paragraph);
        return NotFoundMaker.Plain(NotFoundReason.UnknownSpeaker, scope) with
        {
            Nearest = await nearest.ShowAsync(scope, mentions, name.Terms, cancellationToken),
            Suggestions = await Suggestions.SpeakersAsync(scope.Snapshot, person, cancellationToken),
        };
    }

    /// <summary>When the speaker is quoted, but the filters leave nothing of it: nearest is what they left out.</summary>
    public async Task<NotFound> FilteredAsync(QuestionScope scope, IReadOnlyCollection<SpeakerKey> speakers, CancellationToken cancellationToken)
    {
        var narrowing = new (NarrowingFilter Filter, bool IsSet, Func<CoverageFilter, CoverageFilter> Without)[]
        {
            (NarrowingFilter.Kind, scope.Index.Kinds is not null, index => index with { Kinds = null }),
            (NarrowingFilter.Outlet, scope.Index.Outlets is not null, index => index with { Outlets = null }),
            (NarrowingFilter.Period, scope.Index.After is not null || scope.Index.Before is not null, index => index with { After = null, Before = null }),
        };
        var set = narrowing.Where(filter => filter.IsSet).ToList();
        var index = scope.Index with { Speakers = speakers };
        var alone = new List<NarrowingFilter>();
        foreach (var filter in set)
        {
            if ((await QuotesAsync(scope, filter.Without(index), 1, cancellationToken)).Count > 0)
                alone.Add(filter.Filter);
        }
        var blocking = alone.Count > 0 ? alone : set.ConvertAll(filter => filter.Filter);
        var wide = set.Where(filter => blocking.Contains(filter.Filter)).Aggregate(index, (left, filter) => filter.Without(left));
        var shown = await nearest.ShowAsync(
            scope with { Index = wide }, await QuotesAsync(scope, wide, NearestQuotes.Most, cancellationToken), TopicQuery.NoTerms, cancellationToken);
        return NotFoundMaker.Plain(NotFoundReason.FilteredSpeaker, scope) with { Nearest = shown, Narrowed = blocking };
    }

    /// <summary>When nothing was published in the days named: nearest is the newest there is, of the speaker or on the topic.</summary>
    public async Task<NotFound> NewestAsync(QuestionScope scope, IReadOnlyList<SpeakerEntry> who, TopicQuery topic, CancellationToken cancellationToken)
    {
        var anyDay = scope with { Index = scope.Index with { After = scope.Filters.After, Before = scope.Filters.Before } };
        var filter = QuoteKinds.OnlyQuotes(who.Count == 0 ? anyDay.Index : anyDay.Index with { Speakers = [.. who.Select(entry => entry.Key)] });
        var query = who.Count == 0 && topic.Parts.Count > 0 ? topic.All : IndexQuery.Everything;
        var found = await scope.Snapshot.SearchAsync(query, filter, OrderInTime.Window, cancellationToken);
        var newest = await OrderInTime.ArrangeAsync(anyDay, new TopicFinding([.. found.Hits.Select(UtteranceHit.Of)], found.Hits.Count, []), newestFirst: true, cancellationToken);
        return NotFoundMaker.Plain(NotFoundReason.FilteredOut, scope) with
        {
            Nearest = await nearest.ShowAsync(anyDay, newest.Hits, TopicQuery.NoTerms, cancellationToken),
        };
    }

    /// <summary>When a speaker is quoted, but not on the topic: first what the speaker says, then what others say on it.</summary>
    public async Task<NotFound> OffTopicAsync(
        QuestionScope scope, TopicQuery topic, IReadOnlyList<UtteranceHit> near, CoverageFilter bySpeaker, CancellationToken cancellationToken)
    {
        var own = await QuotesAsync(scope, bySpeaker, NearestQuotes.Most, cancellationToken);
        if (own.Count == 0)
            return await FilteredAsync(scope, bySpeaker.Speakers ?? [], cancellationToken);
        if (await NearestQuotes.FindInOtherKindsAsync(scope, topic, bySpeaker, cancellationToken) is { Count: > 0 } otherwise)
        {
            var elsewhere = await nearest.ShowAsync(scope, otherwise, topic.Terms, cancellationToken);
            return NotFoundMaker.Plain(NotFoundReason.NothingOnTopic, scope) with { Nearest = elsewhere, Narrowed = [NarrowingFilter.Kind] };
        }
        var others = await NearestQuotes.FindAsync(scope, topic.All, scope.Where, cancellationToken);
        var first = (near.Count > 0 ? near : own).Take(others.Count == 0 ? NearestQuotes.Most : 1);
        return NotFoundMaker.Plain(NotFoundReason.NothingOnTopic, scope) with
        {
            Nearest = await nearest.ShowAsync(scope, first.Concat(others), topic.Terms, cancellationToken),
            Suggestions = await Suggestions.SpellingsAsync(scope.Snapshot, topic, cancellationToken),
            IsRelated = NearestQuotes.AreRelated(near),
        };
    }

    private async Task<NotFound> RoleAsync(NotFoundReason reason, QuestionScope scope, RoleAsked role, CancellationToken cancellationToken)
    {
        var near = await roles.FindNearestAsync(scope.Snapshot, role, cancellationToken);
        var hits = new List<UtteranceHit>();
        foreach (var entry in near.Take(NearestQuotes.Most))
            hits.AddRange(await QuotesAsync(scope, scope.Where with { Speakers = [entry.Key] }, 1, cancellationToken));
        return NotFoundMaker.Plain(reason, scope) with
        {
            Nearest = await nearest.ShowAsync(scope, hits, TopicQuery.NoTerms, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<UtteranceHit>> QuotesAsync(QuestionScope scope, CoverageFilter filter, int limit, CancellationToken cancellationToken)
    {
        var result = await scope.Snapshot.SearchAsync(IndexQuery.Everything, QuoteKinds.OnlyQuotes(filter), limit, cancellationToken);
        return [.. result.Hits.Select(UtteranceHit.Of)];
    }
}
