using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Languages;
using Bot.Search.Languages.Defining;
using Bot.Search.Naming;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// What others say of the person towards whom an act is asked for, where no sentence tells the act: whether it is blame or praise the
/// reader sees. Who is said to do the opposite is left out.
/// </summary>
internal sealed class SaidOfPerson(NearestFinder nearest, SpeakerFinder speakers, ITermAnalyzer analyzer, StanceTable table)
{
    private const int MostJudged = 60;
    private const int MostShown = 5;
    private const int MostOfDescription = 3;
    private const double Enough = 0.5;

    /// <summary>The words, best first; empty when the question names nobody, or nobody else speaks of the one named.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> FindAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        if (plan is not { Stance: { } stance, Target: [var target, ..], Who.Count: 0 } || table.Against(stance) is not { } against)
            return [];
        var names = analyzer.MeaningOf(target.Kind == SpeakerKind.Person ? PersonName.Parse(target.Name).LastWord : target.Name).ToHashSet(StringComparer.Ordinal);
        var typed = plan.Topic.Parts.SelectMany(part => part.Forms[0]).ToList();
        var isNamed = target.Kind == SpeakerKind.Person ? typed.Exists(names.Contains) : typed.TrueForAll(names.Contains);
        var isDescribed = typed.Count <= MostOfDescription && plan.Topic.Parts.Any(part => NameFolding.Words(part.Label).Any(DescribedSpeakers.IsOfPeople));
        if (!isNamed && !isDescribed)
            return [];
        var own = plan.Target.Select(entry => entry.Key).ToHashSet();
        if (target.Kind != SpeakerKind.Person)
            own.UnionWith((await speakers.FindAsync(plan.Scope.Snapshot, target.Name, cancellationToken)).Select(entry => entry.Key));
        if (isDescribed)
            names.UnionWith(typed);
        var near = (await nearest.FindAsync(plan.Scope, plan.Topic, QuoteKinds.OnlyQuotes(plan.Scope.Index), cancellationToken)).Where(hit => hit.Support >= Enough).Take(MostJudged).ToList();
        var units = (await plan.Scope.Snapshot.LoadAsync([.. near.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        var said = near.Where(hit => units.TryGetValue(hit.Best, out var unit) && unit.Speaker is { } key && !own.Contains(key) && !PresentersLast.IsPresenter(unit) && (IsOf(unit, names) || IsOnTopic(unit, names, [.. typed.Where(term => !names.Contains(term))]))).ToList();
        var otherwise = said.Select(hit => units[hit.Best]).Where(unit => unit.Quote!.Act is { } act && against.Contains(act)).Select(unit => unit.Speaker!.Value).ToHashSet();
        return [.. said.Where(hit => !otherwise.Contains(units[hit.Best].Speaker!.Value)).DistinctBy(hit => hit.Utterance).Take(MostShown)];
    }

    // Named in the words or before them in the sentence; a pronoun in the words stands for whom the paragraph names.
    private bool IsOf(Passage unit, HashSet<string> names)
    {
        if (Holds(unit, unit.Span, names) || Holds(unit, new TextSpan(unit.Context.Start, Math.Max(unit.Context.Start, unit.Span.Start)), names))
            return true;
        var words = TopicParser.WordsOf(unit.Text.ToLowerInvariant());
        // "You knew," she told him: whom the sentence names behind the words.
        return (words.Any(word => Pronouns.Contains(word)) && Holds(unit, unit.Paragraph, names)) || (words.Any(word => Addressing.Contains(word)) && Holds(unit, unit.Context, names));
    }

    // "Who defended X at the hearing": words on the rest, where the paragraphs around name the person.
    private bool IsOnTopic(Passage unit, HashSet<string> names, HashSet<string> rest) =>
        rest.Count > 0 && Holds(unit, unit.Span, rest) && Holds(unit, new TextSpan(unit.ParagraphBefore.Start, unit.Paragraph.End), names);

    private static readonly WordSet Addressing = KnownLanguages.Asked.Sections("questions/pronouns")["addressed"];
    private static readonly WordSet Pronouns = KnownLanguages.Asked.Sections("questions/pronouns")["one-person"];

    private bool Holds(Passage unit, TextSpan span, HashSet<string> names) =>
        analyzer.Analyze(unit.Article.Text, span).Any(token => names.Contains(token.Term));
}
