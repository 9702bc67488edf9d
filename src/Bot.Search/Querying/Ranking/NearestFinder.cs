using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Ranking;

/// <summary>
/// What is nearest to a question that nothing answers: what the index has of it in all tiers of words, in the order of
/// <see cref="MeaningScorer"/>.
/// </summary>
internal sealed class NearestFinder(WordTiers tiers, WordVectors vectors, MeaningScorer scorer, RoleHolders roles, ITermAnalyzer analyzer)
{
    private const int MostRead = 150;
    // All that one speaker said is looked at: what it is about may stand farther off than any field of the index reaches.
    private const int MostHolders = 12;
    private const int MostOfHolders = 100;
    private const int MostAlike = 20;
    private const int MostArranged = 40;
    private const double LeastAlike = 0.31;

    // Fitted on half of the newsrooms' questions and on questions about other matters (tests/newsrooms/elsewhere.txt): what was meant is
    // kept, and of what has a word in common by chance half is not shown. 0.5 would leave a fifth of it, and call three paraphrases in
    // ten "not in the coverage" that are in it.
    private const double OfWeight = 0.18;
    private const double LeastNear = 0.27;

    // A short question about another matter has a word in common with something more easily than a statement told in other words: of those
    // it shows half as many, and next to nothing of what was meant is lost.
    private const double LeastNearOfQuestion = 0.3;
    private const int ShortQuestion = 3;

    /// <summary>The least share of a question that is shown beside what is near, or is related to it at all.</summary>
    public const double LeastRelated = 0.15;

    // What answers: a good share of the question, and no part of it that is nowhere. Fitted on the questions that are looked at; the
    // best passage for a question that the coverage cannot answer has as great a share, but something asked for is not in it at all.
    private const double EnoughMeant = 0.63;
    private const double LeastMeant = 0.6;

    // A little less of each will do where what it has is rare: in a small coverage nobody else speaks of a tunnel and of singing.
    private const double EnoughLikely = 0.58;
    private const double LeastLikely = 0.35;
    private const double TellingLikely = 0.75;

    private const int FewestTelling = 2;
    private const double LeastTelling = 0.75;

    // A sentence that nobody is quoted with is looked at where no quote is as near.
    private const double OfSentences = 0.68;
    private const double OfSentencesForFacts = 0.85;

    // One question asks for the same several times: what may be added, what stands around an act, what is nearest below a refusal.
    private readonly ConditionalWeakTable<IIndexSnapshot, ConcurrentDictionary<string, IReadOnlyList<UtteranceHit>>> _found = [];

    // The same passages are read for the same words under several filters.
    private readonly ConditionalWeakTable<IIndexSnapshot, ConcurrentDictionary<string, Reading>> _read = [];

    /// <summary>The nearest, best first, judged by the share of the question that they have. Searched once for one snapshot.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> FindAsync(QuestionScope scope, TopicQuery topic, CoverageFilter filter, CancellationToken cancellationToken)
    {
        if (topic.Parts.Count == 0)
            return [];
        var known = _found.GetOrCreateValue(scope.Snapshot);
        var key = $"{KeyOf(topic)}\n{KeyOf(scope, topic, filter)}";
        return known.TryGetValue(key, out var hits) ? hits : known[key] = await SearchAsync(scope, topic, filter, cancellationToken);
    }

    // All that the answer depends on, in words.
    private static string KeyOf(TopicQuery topic) =>
        string.Join('|', topic.Parts.Select(part => $"{part.Label} {part.Telling:R} {string.Join(',', part.Forms.Select(form => string.Join(' ', form)))}"));

    private static string KeyOf(QuestionScope scope, TopicQuery topic, CoverageFilter filter) => string.Join(
        '\n',
        topic.Excluded.Count == 0 ? "" : string.Join('|', topic.Excluded),
        string.Join('|', filter.Speakers?.Select(key => key.ToString()) ?? ["*"]),
        string.Join('|', filter.Outlets ?? ["*"]),
        string.Join('|', filter.Kinds?.Select(kind => kind.ToString()) ?? ["*"]),
        $"{filter.After:O} {filter.Before:O} {filter.IncludeRemoved} {topic.IsOfFacts} {topic.IsQuestion} {scope.Counts.Quotes}");

    private async Task<IReadOnlyList<UtteranceHit>> SearchAsync(QuestionScope scope, TopicQuery topic, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var near = tiers.Widen(topic, WordTier.NearWords);
        var (weights, _) = await PartRarity.MeasureAsync(scope.Snapshot, tiers.Widen(topic, WordTier.Forms).Parts, scope.Counts.Quotes, cancellationToken);
        var holders = filter.Speakers is null ? await roles.FindAsync(scope.Snapshot, near, cancellationToken) : null;
        var reading = _read.GetOrCreateValue(scope.Snapshot).GetOrAdd(
            $"{KeyOf(topic)}\n{holders is null} {scope.Counts.Quotes}",
            _ => new Reading(scorer.For(topic, weights, holders)));
        var found = (await scope.Snapshot.SearchAsync(filter.Speakers is null ? QueryOf(near) : IndexQuery.Everything, filter, MostRead, cancellationToken)).Hits;
        // What the mayor said need not have "mayor" anywhere.
        if (holders?.SelectMany(keys => keys).ToHashSet() is { Count: > 0 and <= MostHolders } who)
            found = [.. found.Concat((await scope.Snapshot.SearchAsync(IndexQuery.Everything, QuoteKinds.OnlyQuotes(filter with { Speakers = who }), MostOfHolders, cancellationToken)).Hits).DistinctBy(hit => hit.Id)];
        var units = await reading.LoadAsync(scope.Snapshot, [.. found.Select(hit => hit.Id)], cancellationToken);
        return
        [
            .. found.Where(hit => units.ContainsKey(hit.Id))
                .Select(hit => Judged(hit, reading.Asked.Judge(units[hit.Id]), units[hit.Id], topic, PartRarity.Greatest(scope.Counts.Quotes)))
                .OrderByDescending(hit => hit.Support).ThenByDescending(hit => hit.Score).ThenBy(hit => hit.Best),
        ];
    }

    /// <summary>
    /// What may be shown below a refusal, best first: empty where the best has but a word in common with the question, for no suggestion
    /// is better than a silly one. Of one asked speaker all is looked at and whoever asked knows whom they read: less will do.
    /// </summary>
    public async Task<IReadOnlyList<UtteranceHit>> FindNearAsync(QuestionScope scope, TopicQuery topic, CoverageFilter filter, int most, CancellationToken cancellationToken)
    {
        var found = await FindAsync(scope, topic, filter, cancellationToken);
        var beside = found.Take(most).Where(hit => hit.Support >= LeastRelated).ToList();
        return filter.Speakers is not null || beside.Exists(hit => hit.IsNear) ? beside : [];
    }

    /// <summary>True for a topic of several words that together are told of rarely enough for a passage with most of them to be about it.</summary>
    public async Task<bool> IsTellingAsync(QuestionScope scope, TopicQuery topic, CancellationToken cancellationToken)
    {
        if (topic.Parts.Count < FewestTelling)
            return false;
        var (weights, _) = await PartRarity.MeasureAsync(scope.Snapshot, tiers.Widen(topic, WordTier.Forms).Parts, scope.Counts.Quotes, cancellationToken);
        return weights.Sum() >= LeastTelling * PartRarity.Greatest(scope.Counts.Quotes);
    }

    private static UtteranceHit Judged(IndexHit hit, MeaningScorer.Meant meant, Passage unit, TopicQuery topic, double greatest)
    {
        var share = ShareOf(meant, unit, topic);
        return UtteranceHit.Of(hit) with
        {
            Support = share,
            IsNear = share + (OfWeight * meant.Weight / greatest) >= (topic.IsQuestion && topic.Parts.Count <= ShortQuestion ? LeastNearOfQuestion : LeastNear),
            Least = meant.Least,
            IsMeant = (share >= EnoughMeant && meant.Least >= LeastMeant) || (share >= EnoughLikely && meant.Least >= LeastLikely && meant.Weight >= TellingLikely * greatest),
        };
    }

    private static double ShareOf(MeaningScorer.Meant meant, Passage unit, TopicQuery topic) =>
        meant.Share * (unit.Kind != PassageKind.Sentence ? 1 : topic.IsOfFacts ? OfSentencesForFacts : OfSentences);

    /// <summary>Hits in the order of how much of the topic they have, each scored by it.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> ArrangeAsync(QuestionScope scope, TopicQuery topic, IReadOnlyList<UtteranceHit> hits, CancellationToken cancellationToken)
    {
        var (weights, _) = await PartRarity.MeasureAsync(scope.Snapshot, tiers.Widen(topic, WordTier.Forms).Parts, scope.Counts.Quotes, cancellationToken);
        var asked = scorer.For(topic, weights, await roles.FindAsync(scope.Snapshot, topic, cancellationToken));
        var first = hits.Take(MostArranged).ToList();
        var units = (await scope.Snapshot.LoadAsync([.. first.Select(hit => hit.Best).Distinct()], cancellationToken)).ToDictionary(unit => unit.Id);
        double Score(UtteranceHit hit) => units.TryGetValue(hit.Best, out var unit) ? ShareOf(asked.Judge(unit), unit, topic) : 0;
        return [.. first.Select(hit => hit with { Score = Math.Max(0, Math.Round(100 * Score(hit)) / 100) }).OrderByDescending(hit => hit.Score), .. hits.Skip(MostArranged)];
    }

    /// <summary>What was read for one topic. Used by one caller at a time, as the session behind a snapshot is.</summary>
    private sealed class Reading(MeaningScorer.Asked asked)
    {
        private readonly Dictionary<PassageId, Passage> _units = [];

        public MeaningScorer.Asked Asked => asked;

        /// <summary>The passages, as far as they are there.</summary>
        public async Task<IReadOnlyDictionary<PassageId, Passage>> LoadAsync(IIndexSnapshot snapshot, IReadOnlyList<PassageId> wanted, CancellationToken cancellationToken)
        {
            foreach (var unit in await snapshot.LoadAsync([.. wanted.Where(id => !_units.ContainsKey(id))], cancellationToken))
                _units[unit.Id] = unit;
            return _units;
        }
    }

    private IndexQuery QueryOf(TopicQuery near)
    {
        var alike = near.Parts.SelectMany(part => vectors.Nearest(part.Label, MostAlike, LeastAlike)).Select(analyzer.TermOf).OfType<string>().Distinct();
        return new IndexQuery.Should([.. near.Parts.Select(part => part.Query), .. alike.Select(term => new IndexQuery.Term(term))]);
    }
}
