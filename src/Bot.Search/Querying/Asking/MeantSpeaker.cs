using System.Collections.Frozen;
using Bot.Search.Analyzing;
using Bot.Search.Indexing;
using Bot.Search.Languages;
using Bot.Search.Naming;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Finds who is meant by a description that no article prints so ("the priest who buried the dead", "harbour pilot", "the finance
/// director of the insurer"): whose role, sentence, paragraph or headline has each word of it, in any tier, nearest to the topic.
/// </summary>
internal sealed class MeantSpeaker(TopicReader topics, NearestFinder nearest, WordTiers tiers, MeaningScorer scorer, ITermAnalyzer analyzer)
{
    private const int MostJudged = 120;
    private const int MostWords = 7;
    private const double EnoughOfWord = 0.6;

    // The only word must be there, in some form: a juror is no judge.
    private const double EnoughAlone = 0.7;

    // One word may be farther off ("expert" of an engineer) where the others are plainly there.
    private const double LeastOfWord = 0.3;
    private const double EnoughOfAll = 0.65;

    // A council leader is no prime minister: an office is printed, or it is not meant.
    private const double EnoughOfOffice = 0.72;

    // Whose printed role has a word of it, before who only stands near such a word.
    private const double OfPrinted = 0.3;
    private const double EnoughOfTopic = 0.25;

    // Who is printed so is meant, whatever the words are about.
    private const double Printed = 0.9;

    private static readonly FrozenSet<string> Anybody = KnownLanguages.Asked.Lines("questions/anybody-nouns").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The one described; null when the words are a name, or describe nobody, or two as well.</summary>
    public async Task<SpeakerEntry?> FindAsync(QuestionScope scope, string asked, TopicQuery topic, CancellationToken cancellationToken)
    {
        var description = Read(asked);
        if (description.Parts.Count is 0 or > MostWords || !description.Parts.Any(part => char.IsLower(part.Label[0])))
            return null;
        var filter = QuoteKinds.OnlyQuotes(scope.Index);
        var found = await nearest.FindAsync(scope, description with { Parts = [.. description.Parts, .. topic.Parts] }, filter, cancellationToken);
        var units = (await scope.Snapshot.LoadAsync([.. found.Take(MostJudged).Select(hit => hit.Best)], cancellationToken)).Where(unit => unit.Speaker is not null && !PresentersLast.IsPresenter(unit)).ToList();
        var described = await AskAsync(scope, description, cancellationToken);
        var onTopic = await AskAsync(scope, topic, cancellationToken);
        var isOffice = RoleAsked.Parse(asked).HasOffice;
        var enough = isOffice ? EnoughOfOffice : description.Parts.Count == 1 ? EnoughAlone : EnoughOfWord;
        var best = new Dictionary<SpeakerKey, (SpeakerEntry Entry, double Score)>();
        foreach (var unit in units)
        {
            var worth = described.Describe(unit);
            var support = topic.Parts.Count == 0 ? 0 : onTopic.Score(unit);
            if ((worth.Min() < enough && (isOffice || worth.Length == 1 || worth.Min() < LeastOfWord || worth.Average() < EnoughOfAll)) || (topic.Parts.Count > 0 && support < EnoughOfTopic && worth.Min() < Printed))
                continue;
            var role = analyzer.MeaningOf(unit.Quote!.Attribution.Speaker!.Role ?? "").ToHashSet(StringComparer.Ordinal);
            var isPrinted = description.Parts.Any(part => part.Forms.Any(form => form.All(role.Contains)));
            var score = worth.Average() + support + (isPrinted ? OfPrinted : 0);
            if (!best.TryGetValue(unit.Speaker!.Value, out var known) || known.Score < score)
                best[unit.Speaker.Value] = (new SpeakerEntry(unit.Speaker.Value, unit.Quote.Attribution.Speaker.Name, unit.Quote.Attribution.Speaker.Kind, 1), score);
        }
        var ranked = best.Values.OrderByDescending(row => row.Score).ThenBy(row => row.Entry.Key).ToList();
        return ranked.Count == 1 || (ranked.Count > 1 && ranked[0].Score > ranked[1].Score) ? ranked[0].Entry : null;
    }

    /// <summary>The words of a description, each with those for the same office: "Dr Anand" is the physician, "Rev. Tuke" the priest.</summary>
    public TopicQuery Read(string asked)
    {
        var whole = topics.ReadWords(asked);
        var description = whole with { Parts = [.. whole.Parts.Where(part => !Anybody.Contains(NameFolding.Fold(part.Label)))] };
        if (description.Parts.Count == 0)
            description = whole;
        return description with
        {
            Parts = [.. description.Parts.Select(part => (part with { Telling = 1 }).With(RoleAsked.OfficesLike(NameFolding.Fold(part.Label))
            .Where(office => !office.Contains(' ', StringComparison.Ordinal)).Select(analyzer.TermOf).OfType<string>().Select(term => (IReadOnlyList<string>)[term])))],
        };
    }

    private async Task<MeaningScorer.Asked> AskAsync(QuestionScope scope, TopicQuery topic, CancellationToken cancellationToken)
    {
        var (weights, _) = await PartRarity.MeasureAsync(scope.Snapshot, tiers.Widen(topic, WordTier.Forms).Parts, scope.Counts.Quotes, cancellationToken);
        return scorer.For(topic, weights);
    }
}
