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
internal sealed class CountFinder(WordTiers tiers, MeaningScorer scorer, NearestFinder nearest, ITermAnalyzer analyzer)
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
    private const int MostFollowed = 12;
    private const double AsGood = 0.75;

    // "New", "more", "other": any news has them.
    private const double LeastOfNoun = 0.6;

    private const int FewestInOtherWords = 2;
    private const int MostInOtherWords = 12;

    // "the number of dead in the shelling of Tolm has risen to 14": so many words may stand between the two.
    private const int Reach = 9;

    private readonly HashSet<string> _counting = Terms("words/counting-nouns", analyzer);
    private readonly HashSet<string> _people = Terms("words/counted-people", analyzer);
    private readonly HashSet<string> _units = Terms("words/time-units", analyzer);

    /// <summary>The hits with a number beside what is counted; what is near without one is nearest.</summary>
    /// <param name="scope">Where to look.</param>
    /// <param name="topic">The question without "how many".</param>
    /// <param name="what">What sort of number is asked for.</param>
    /// <param name="filter">Whose words, or everybody's words and sentences.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<CountFinding> FindAsync(QuestionScope scope, TopicQuery topic, CountOf what, CoverageFilter filter, CancellationToken cancellationToken)
    {
        var told = CountForms.WithoutFillers(topic);
        var asked = tiers.WidenCounted(told with { Parts = [.. told.Parts.Select(part => part with { Telling = 1 })] });
        if (asked.Parts.Count == 0)
            return CountFinding.Of([]);
        var (weights, present) = await PartRarity.MeasureAsync(scope.Snapshot, asked.Parts, scope.Counts.Quotes, cancellationToken);
        // A word that nobody uses tells nothing apart.
        for (var i = 0; i < weights.Length; i++)
            weights[i] *= present[i] ? 1 : OfAbsent;
        // "How many years did the burglar get": where nothing like a burglar is told of, no years are his.
        if (asked.Parts.Count > 1 && !Array.Exists(present[1..], there => there)
            && (await PartRarity.MeasureAsync(scope.Snapshot, [.. tiers.Widen(told, WordTier.NearWords).Parts.Skip(1)], scope.Counts.Quotes, cancellationToken)).Present is var like && !Array.Exists(like, there => there))
            return CountFinding.Of([]);
        var rule = new EvidenceRule(asked.Parts, weights, headlineCounts: false);
        var meant = scorer.For(asked, weights);
        var found = await scope.Snapshot.SearchAsync(asked.Any, filter, MostRead, cancellationToken);
        var units = (await scope.Snapshot.LoadAsync([.. found.Hits.Select(hit => hit.Id)], cancellationToken)).ToDictionary(unit => unit.Id);
        // What is counted may be named one paragraph before, or in the question that the number answers.
        var judged = found.Hits.Select(rule.Judge)
            .Select(hit => units.TryGetValue(hit.Best, out var unit) ? hit with { Support = Math.Max(hit.Support, meant.Score(unit) - OfOtherWords) } : hit).ToList();
        var isNamed = what == CountOf.Things && asked.Parts[0].Label == topic.Parts[0].Label;
        var held = Held(judged, units, what, filter.Speakers is null, isNamed ? asked.Parts[0] : null, asked);
        // "How many new hires": the hires, where nothing new is counted.
        if (held.Count == 0 && isNamed && asked.Parts.Count > 1 && told.Parts[0].Telling < LeastOfNoun)
            held = Held(judged, units, what, filter.Speakers is null, asked.Parts[1], asked);
        var counted = (isNamed ? asked.Parts[0].Terms : asked.Terms).ToHashSet(StringComparer.Ordinal);
        var following = filter.Speakers is null && (isNamed ? present[0] : Array.TrueForAll(present, there => there)) ? await FollowingAsync(scope, judged, units, counted, cancellationToken) : [];
        if (held.Count + following.Count == 0)
            return await InOtherWordsAsync(scope, told, isNamed, filter, cancellationToken)
                ?? CountFinding.Of([]) with { Finding = new TopicFinding([], 0, [.. judged.Where(hit => hit.Support > 0).Take(3)]) };
        foreach (var (_, unit) in following)
            units[unit.Id] = unit;
        held.AddRange(following.Select(row => row.Hit));
        var best = held.Max(hit => hit.Support);
        return CountFinding.Of(
        [
            .. held.DistinctBy(hit => hit.Utterance)
                .OrderByDescending(hit => hit.Support >= AsGood * best)
                .ThenByDescending(hit => units[hit.Best].Article.Published?.Day ?? DateOnly.MinValue)
                .ThenByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Best),
        ]);
    }

    // "How many schools": the schools; "how much money", "how many people": whatever is told of it.
    private List<UtteranceHit> Held(List<UtteranceHit> judged, Dictionary<PassageId, Passage> units, CountOf what, bool isOfAnybody, TopicPart? named, TopicQuery asked)
    {
        var counted = (named?.Terms ?? asked.Terms).ToHashSet(StringComparer.Ordinal);
        // "900 people" of refugees, "the number at 1,300", where the rest of the question is there.
        var others = named is null ? counted : counted.Concat(_counting).Concat(DescribedSpeakers.IsOfPeople(named.Label.ToLowerInvariant()) ? _people : []).ToHashSet(StringComparer.Ordinal);
        // "In ten years" counts years and nothing else.
        var ofTime = named is null ? [] : _units.Except(asked.Terms).ToHashSet(StringComparer.Ordinal);
        bool IsHeld(UtteranceHit hit, Passage unit)
        {
            if (hit.Support < EnoughBeside)
                return false;
            if (hit.Support < (isOfAnybody ? Enough : EnoughBeside))
                return named is not null && IsCounted(unit, counted, ofTime, 1);
            return IsCounted(unit, counted, ofTime, Reach) || (hit.Support >= EnoughForOthers && IsToldOf(unit, counted) && IsCounted(unit, others, ofTime, OfOthers));
        }
        var held = judged.FindAll(hit => units.TryGetValue(hit.Best, out var unit) && IsHeld(hit, unit));
        if (what != CountOf.Time)
            return held;
        // "How long": so many minutes, whatever else is counted beside it.
        var lasting = judged.FindAll(hit => hit.Support >= EnoughBeside && units.TryGetValue(hit.Best, out var unit) && IsCounted(unit, _units, [], 1));
        return lasting.Count > 0 ? lasting : held;
    }

    // "It misstated the number of engineers. There are 60, not 600.", "ninety linemen … That night there were thirty-four.": a figure in
    // the next sentence that stands alone counts what was counted before.
    private async Task<List<(UtteranceHit Hit, Passage Unit)>> FollowingAsync(QuestionScope scope, List<UtteranceHit> judged, Dictionary<PassageId, Passage> units, HashSet<string> counted, CancellationToken cancellationToken)
    {
        var told = new List<(UtteranceHit, Passage)>();
        var leading = judged.Where(hit => hit.Support >= Enough && hit.Place >= MatchPlace.Sentence && units.TryGetValue(hit.Best, out var unit) && analyzer.Analyze(unit.Context.In(unit.Article.Text)).Any(token => counted.Contains(token.Term)));
        foreach (var hit in leading.OrderByDescending(hit => hit.Support).DistinctBy(hit => (hit.Best.Article, units[hit.Best].Context.Start)).Take(MostFollowed))
        {
            var all = await scope.Snapshot.LoadArticleAsync(hit.Best.Article, cancellationToken);
            if (all.FirstOrDefault(unit => unit.Id == hit.Best) is not { } found)
                continue;
            var next = all.Where(unit => unit.RemovedBy is null && unit.Context.Start >= found.Context.End && unit.Paragraph.Overlaps(found.Context)).OrderBy(unit => unit.Context.Start).ThenBy(unit => unit.Span.Start).FirstOrDefault();
            if (next is not null && HasBareFigure(next.Text))
                told.Add((new UtteranceHit(next.Utterance, next.Id, hit.Score, MatchPlace.Sentence) { Support = hit.Support }, next));
        }
        return told;
    }

    // "310,000 households" of homes: a number beside a near word for what is counted, where most of the question is there in other words.
    private async Task<CountFinding?> InOtherWordsAsync(QuestionScope scope, TopicQuery told, bool isNamed, CoverageFilter filter, CancellationToken cancellationToken)
    {
        if (isNamed && told.Parts.Count < FewestInOtherWords)
            return null;
        var counted = tiers.Widen(told, WordTier.NearWords).Parts[0].Terms.ToHashSet(StringComparer.Ordinal);
        var enough = isNamed ? Enough : EnoughForOthers;
        var near = (await nearest.FindAsync(scope, told, filter, cancellationToken)).Where(hit => hit.Support >= enough).Take(MostInOtherWords).ToList();
        var units = (await scope.Snapshot.LoadAsync([.. near.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        // "How much gets poured away": any figure that is told of it.
        var held = near.FindAll(hit => units.TryGetValue(hit.Best, out var unit) && (isNamed ? IsCounted(unit, counted, _units, OfOthers) : HasFigure(unit.Context.In(unit.Article.Text))));
        return held.Count == 0 ? null : CountFinding.Of(held) with { Nearness = Nearness.Part };
    }

    // No word that could be counted stands behind it.
    private bool HasBareFigure(string text)
    {
        var tokens = analyzer.Analyze(text).Where(token => !token.Joined).ToList();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!NumberWords.IsNumber(tokens[at].Span.In(text)))
                continue;
            // "Two of them" are some of them.
            if (at + 1 == tokens.Count || text[tokens[at].Span.End..tokens[at + 1].Span.Start].Any(char.IsPunctuation) || (analyzer.IsStopTerm(tokens[at + 1].Term) && tokens[at + 1].Term != "of"))
                return true;
        }
        return false;
    }

    private bool HasFigure(string sentence) =>
        analyzer.Analyze(sentence).Any(token => !token.Joined && NumberWords.IsNumber(token.Span.In(sentence)) && !NumberWords.IsNought(token.Span.In(sentence)) && !IsOne(token.Span.In(sentence)));

    private static bool IsOne(string word) => word.Equals("one", StringComparison.OrdinalIgnoreCase);

    private bool IsToldOf(Passage unit, HashSet<string> counted) =>
        analyzer.Analyze(unit.Article.Text, new TextSpan(unit.ParagraphBefore.Start, unit.Paragraph.End)).Concat(analyzer.Analyze(unit.Article.Title)).Any(token => counted.Contains(token.Term));

    private static HashSet<string> Terms(string list, ITermAnalyzer analyzer) =>
        KnownLanguages.Asked.Lines(list).Select(analyzer.TermOf).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private bool IsCounted(Passage unit, HashSet<string> counted, HashSet<string> ofTime, int reach)
    {
        var text = unit.Context.In(unit.Article.Text);
        var tokens = analyzer.Analyze(text).Where(token => !token.Joined).ToList();
        // "One of the possibilities" counts nothing.
        // "No amount of lead is safe for a child" counts no children: a nought stands right before what there is none of.
        var numbers = tokens.Where(token => NumberWords.IsNumber(token.Span.In(text)))
            .Where(token => !tokens.Exists(behind => behind.Position == token.Position + 1 && (ofTime.Contains(behind.Term) || (behind.Term == "of" && IsOne(token.Span.In(text))))))
            .Select(token => (token.Position, Reach: NumberWords.IsNought(token.Span.In(text)) ? 1 : reach)).ToList();
        // "Are the schools safe?" "Thirty-four out of fifty-one are."
        if (unit.Question is { } put && numbers.Count > 0 && analyzer.Analyze(unit.Article.Text, put).Any(token => counted.Contains(token.Term)))
            return true;
        // "40,000 soft cheeses": one word between the two describes them.
        return tokens.Exists(token => counted.Contains(token.Term) && numbers.Exists(number => Math.Abs(number.Position - token.Position) <= number.Reach
            || (number.Reach == 1 && token.Position - number.Position == 2 && !analyzer.IsStopTerm(tokens.Find(between => between.Position == number.Position + 1).Term ?? "the"))));
    }
}

/// <summary>What sort of number a question asks for.</summary>
internal enum CountOf
{
    /// <summary>Any that stands beside what is asked about: "how much does it cost".</summary>
    Anything,

    /// <summary>How many there are of what the question names first: "how many schools".</summary>
    Things,

    /// <summary>How long, or how old.</summary>
    Time,
}

/// <summary>Figures that were found.</summary>
/// <param name="Finding">The hits, newest first.</param>
/// <param name="Nearness">How near they are to the words of the question.</param>
internal sealed record CountFinding(TopicFinding Finding, Nearness Nearness)
{
    /// <summary>Hits by the words of the question.</summary>
    public static CountFinding Of(IReadOnlyList<UtteranceHit> hits) => new(new TopicFinding(hits, hits.Count, []), Nearness.Words);
}
