using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Languages;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Querying.Wordings;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Answers "how many": sentences, quoted or not, that have a number beside what is counted, in any of the words for it, newest
/// first, so that a corrected figure stands before the one it corrects.
/// </summary>
internal sealed class CountFinder(WordTiers tiers, MeaningScorer scorer, ITermAnalyzer analyzer)
{
    private const int MostRead = 80;
    private const double Enough = 0.5;

    // A number directly before what is counted: "12 schools".
    private const double EnoughBeside = 0.3;
    private const double OfAbsent = 0.5;

    // What is only alike must have more of the question.
    private const double OfOtherWords = 0.12;
    private const double EnoughForOthers = 0.55;
    private const int OfOthers = 3;
    private const int MostFollowed = 6;
    private const double AsGood = 0.75;

    // "the number of dead in the shelling of Tolm has risen to 14": so many words may stand between the two.
    private const int Reach = 9;

    private readonly HashSet<string> _counting = Terms("words/counting-nouns", analyzer);
    private readonly HashSet<string> _people = Terms("words/counted-people", analyzer);
    private readonly HashSet<string> _units = Terms("words/time-units", analyzer);

    /// <summary>The hits with a number beside what is counted; what is near without one is nearest.</summary>
    /// <param name="scope">Where to look.</param>
    /// <param name="topic">The question without "how many".</param>
    /// <param name="isOfThings">The first word of the topic is what is counted ("how many schools"); a number beside any word of it counts else ("how much does it cost").</param>
    /// <param name="filter">Whose words, or everybody's words and sentences.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<TopicFinding> FindAsync(QuestionScope scope, TopicQuery topic, bool isOfThings, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var told = CountForms.WithoutFillers(topic);
        var asked = tiers.WidenCounted(told with { Parts = [.. told.Parts.Select(part => part with { Telling = 1 })] });
        if (asked.Parts.Count == 0)
            return new TopicFinding([], 0, []);
        var (weights, present) = await PartRarity.MeasureAsync(scope.Snapshot, asked.Parts, scope.Counts.Quotes, cancellationToken);
        // A word that nobody uses tells nothing apart.
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= present[i] ? 1 : OfAbsent;
        var rule = new EvidenceRule(asked.Parts, weights, headlineCounts: false);
        var meant = scorer.For(asked, weights);
        var found = await scope.Snapshot.SearchAsync(asked.Any, filter, MostRead, cancellationToken);
        var units = (await scope.Snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], cancellationToken)).ToDictionary(unit => unit.Id);
        // What is counted may be named one paragraph before, or in the question that the number answers.
        var judged = found.Hits.Select(rule.Judge)
            .Select(hit => units.TryGetValue(hit.Best, out var unit) ? hit with { Support = Math.Max(hit.Support, meant.Score(unit) - OfOtherWords) } : hit).ToList();
        // "How many schools": the schools; "how much money", "how many people": whatever is told of it.
        var isNamed = isOfThings && asked.Parts[0].Label == topic.Parts[0].Label;
        var counted = (isNamed ? asked.Parts[0].Terms : asked.Terms).ToHashSet(StringComparer.Ordinal);
        // "900 people" of refugees, "the number at 1,300", where the rest of the question is there.
        var others = isNamed ? counted.Concat(_counting).Concat(DescribedSpeakers.IsOfPeople(asked.Parts[0].Label.ToLowerInvariant()) ? _people : []).ToHashSet(StringComparer.Ordinal) : counted;
        // "In ten years" counts years and nothing else.
        var ofTime = isNamed ? _units.Except(asked.Terms).ToHashSet(StringComparer.Ordinal) : [];
        var held = judged.Where(hit => units.TryGetValue(hit.Best, out var unit)
            && (hit.Support >= (filter.Speakers is null ? Enough : EnoughBeside) ? IsCounted(unit, counted, ofTime, Reach) || (hit.Support >= EnoughForOthers && IsToldOf(unit, counted) && IsCounted(unit, others, ofTime, OfOthers)) : isNamed && hit.Support >= EnoughBeside && IsCounted(unit, counted, ofTime, 1))).ToList();
        if (held.Count == 0 && filter.Speakers is null && Array.TrueForAll(present, there => there) && await FollowingAsync(scope, judged, cancellationToken) is { Count: > 0 } following)
            return new TopicFinding(following, following.Count, []);
        if (held.Count == 0)
            return new TopicFinding([], 0, [.. judged.Where(hit => hit.Support > 0).Take(3)]);
        var best = held.Max(hit => hit.Support);
        var ordered = held
            .OrderByDescending(hit => hit.Support >= AsGood * best)
            .ThenByDescending(hit => units[hit.Best].Article.Published?.Day ?? DateOnly.MinValue)
            .ThenByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Best)
            .ToList();
        return new TopicFinding(ordered, ordered.Count, []);
    }

    // "It misstated the number of engineers. There are 60, not 600.": the figure stands in the next sentence.
    private static async Task<IReadOnlyList<UtteranceHit>> FollowingAsync(QuestionScope scope, List<UtteranceHit> judged, CancellationToken cancellationToken)
    {
        var told = new List<UtteranceHit>();
        foreach (var hit in judged.Where(hit => hit.Support >= Enough && hit.Place >= MatchPlace.Sentence).OrderByDescending(hit => hit.Support).Take(MostFollowed))
        {
            var units = await scope.Snapshot.LoadArticleAsync(hit.Best.Article, cancellationToken);
            if (units.FirstOrDefault(unit => unit.Id == hit.Best) is not { } found)
                continue;
            var next = units.Where(unit => unit.RemovedBy is null && unit.Context.Start >= found.Context.End && unit.Paragraph.Overlaps(found.Context)).OrderBy(unit => unit.Context.Start).ThenBy(unit => unit.Span.Start).FirstOrDefault();
            if (next is not null && Figures.In(ComparedText.Of(next.Text)).Count > 0)
                told.Add(new UtteranceHit(next.Utterance, next.Id, hit.Score, MatchPlace.Sentence) { Support = hit.Support });
        }
        return [.. told.DistinctBy(hit => hit.Utterance)];
    }

    private bool IsToldOf(Passage unit, HashSet<string> counted) =>
        analyzer.Analyze(unit.Article.Text, new TextSpan(unit.ParagraphBefore.Start, unit.Paragraph.End)).Concat(analyzer.Analyze(unit.Article.Title)).Any(token => counted.Contains(token.Term));

    private static HashSet<string> Terms(string list, ITermAnalyzer analyzer) =>
        KnownLanguages.Asked.Lines(list).Select(analyzer.TermOf).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private bool IsCounted(Passage unit, HashSet<string> counted, HashSet<string> ofTime, int reach)
    {
        var text = unit.Context.In(unit.Article.Text);
        var tokens = analyzer.Analyze(text).Where(token => !token.Joined).ToList();
        // "No amount of lead is safe for a child" counts no children: a nought stands right before what there is none of.
        var numbers = tokens.Where(token => NumberWords.IsNumber(token.Span.In(text)))
            .Where(token => !tokens.Exists(behind => behind.Position == token.Position + 1 && ofTime.Contains(behind.Term)))
            .Select(token => (token.Position, Reach: NumberWords.IsNought(token.Span.In(text)) ? 1 : reach)).ToList();
        // "Are the schools safe?" "Thirty-four out of fifty-one are."
        if (unit.Question is { } put && numbers.Count > 0 && analyzer.Analyze(unit.Article.Text, put).Any(token => counted.Contains(token.Term)))
            return true;
        return tokens.Exists(token => counted.Contains(token.Term) && numbers.Exists(number => Math.Abs(number.Position - token.Position) <= number.Reach));
    }
}
