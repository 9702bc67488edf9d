using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Querying.Wordings;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Evidence;

/// <summary>Loads the utterances of one page with all their outlets, cites and checks them, and sets wordings side by side.</summary>
internal sealed class UtteranceAssembler(CitationMaker maker, CitationChecker checker, ITermAnalyzer analyzer)
{
    /// <summary>The scope's page of all <paramref name="hits"/>, which come best first.</summary>
    public Task<IReadOnlyList<UtteranceResult>> AssemblePageAsync(
        QuestionScope scope, IEnumerable<UtteranceHit> hits, IReadOnlySet<string> terms, CancellationToken cancellationToken) =>
        AssembleAsync(scope, [.. hits.Skip(scope.Skip).Take(scope.Filters.Limit)], terms, cancellationToken);

    /// <summary>The results in the order asked for; an utterance without a citation that holds is left out.</summary>
    /// <param name="scope">Where to load from, and the outlets and dates that citations are held to.</param>
    /// <param name="hits">What to show, all of it.</param>
    /// <param name="terms">What to highlight.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public async Task<IReadOnlyList<UtteranceResult>> AssembleAsync(
        QuestionScope scope, IReadOnlyList<UtteranceHit> hits, IReadOnlySet<string> terms, CancellationToken cancellationToken)
    {
        if (hits.Count == 0)
            return [];
        var groups = await CarriersAsync(scope, hits, cancellationToken);
        var results = new List<UtteranceResult>(hits.Count);
        for (var i = 0; i < hits.Count; i++)
        {
            var units = await WithBestAsync(scope.Snapshot, hits[i].Best, groups[i], cancellationToken);
            var result = await ResultAsync(scope, hits[i], units, units.ConvertAll(maker.Cite), terms, cancellationToken);
            if (result is not null)
                results.Add(result);
        }
        return results;
    }

    /// <summary>One result for whole quotes that say the same, all pieces of each cited together; null when no citation holds.</summary>
    public async Task<UtteranceResult?> AssembleWholeQuotesAsync(
        QuestionScope scope, IReadOnlyList<Passage> units, double score, CancellationToken cancellationToken)
    {
        var one = units.DistinctBy(unit => (unit.Article.Id, unit.Quote?.Ordinal)).ToList();
        var hit = new UtteranceHit(one[0].Utterance, one[0].Id, score, MatchPlace.Words);
        return await ResultAsync(scope, hit, one, one.ConvertAll(maker.CiteWhole), TopicQuery.NoTerms, cancellationToken);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<Passage>>> CarriersAsync(
        QuestionScope scope, IReadOnlyList<UtteranceHit> hits, CancellationToken cancellationToken)
    {
        var unloaded = hits.Where(hit => hit.Carriers is null).Select(hit => hit.Utterance).ToList();
        var loaded = unloaded.Count == 0 ? [] : await scope.Snapshot.LoadUtterancesAsync(unloaded, scope.Where, UtteranceHit.MaxCarriers, cancellationToken);
        var next = 0;
        return [.. hits.Select(hit => hit.Carriers ?? loaded[next++])];
    }

    private static async Task<List<Passage>> WithBestAsync(
        IIndexSnapshot snapshot, PassageId best, IReadOnlyList<Passage> group, CancellationToken cancellationToken)
    {
        var units = group.DistinctBy(unit => (unit.Article.Id, unit.Article.Version, unit.Span)).ToList();
        var at = units.FindIndex(unit => unit.Id == best);
        if (at < 0)
            return [.. await snapshot.LoadAsync([best], cancellationToken), .. units];
        var first = units[at];
        units.RemoveAt(at);
        units.Insert(0, first);
        return units;
    }

    private async Task<UtteranceResult?> ResultAsync(
        QuestionScope scope, UtteranceHit hit, List<Passage> units, List<Citation> cited, IReadOnlySet<string> terms, CancellationToken cancellationToken)
    {
        var proven = await checker.KeepProvenAsync(scope, cited, cancellationToken);
        if (proven.Count == 0)
            return null;
        var kept = units.Where((_, i) => proven.Contains(cited[i])).ToList();
        var text = proven[0].Wording;
        return new UtteranceResult
        {
            Speaker = SpeakerViews.Of(kept),
            Kind = kept[0].Quote?.Kind,
            Act = kept[0].Quote?.Act,
            Text = text,
            Highlights = HighlightSpans.In(text, terms, analyzer),
            Score = hit.Score,
            Place = hit.Place,
            ActSentence = hit.ActSentence,
            Question = kept[0].Question?.In(kept[0].Article.Text),
            Outlets = kept.Select(unit => unit.Article.Outlet).Distinct(StringComparer.Ordinal).Count(),
            Origins = kept.Select(unit => unit.Origin).Distinct().Count(),
            Citations = proven,
            Wordings = WordingList.Of(proven),
        };
    }
}
