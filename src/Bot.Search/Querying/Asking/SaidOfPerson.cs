using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
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
    /// <param name="plan">Whose target is spoken of.</param>
    /// <param name="opposed">Who is told to have done the opposite.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<UtteranceHit>> FindAsync(AskPlan plan, IReadOnlySet<SpeakerKey> opposed, CancellationToken cancellationToken)
    {
        if (plan is not { Stance: { } stance, Target: [var target, ..], Who.Count: 0 } || table.Against(stance) is not { } against)
            return [];
        var names = analyzer.MeaningOf(target.Kind == SpeakerKind.Person ? PersonName.Parse(target.Name).LastWord : target.Name).ToHashSet(StringComparer.Ordinal);
        var typed = plan.Topic.Parts.SelectMany(part => part.Forms[0]).ToList();
        var isNamed = target.Kind == SpeakerKind.Person ? typed.Exists(names.Contains) : typed.TrueForAll(names.Contains);
        var isDescribed = typed.Count <= MostOfDescription && (!isNamed || plan.Topic.Parts.Any(part => NameFolding.Words(part.Label).Any(DescribedSpeakers.IsOfPeople)));
        if (!isNamed && !isDescribed)
            return [];
        var own = plan.Target.Select(entry => entry.Key).ToHashSet();
        if (target.Kind != SpeakerKind.Person)
            own.UnionWith((await speakers.FindAsync(plan.Scope.Snapshot, target.Name, cancellationToken)).Select(entry => entry.Key));
        if (isDescribed)
            names.UnionWith(typed);
        // "Colm finds a new conscience": by the given name too.
        if (target.Kind == SpeakerKind.Person && plan.Target.All(entry => PersonName.Parse(entry.Name).LastWord == PersonName.Parse(target.Name).LastWord))
            names.UnionWith(plan.Target.SelectMany(entry => analyzer.MeaningOf(entry.Name)));
        var near = await NearAsync(plan, names, cancellationToken);
        var units = (await plan.Scope.Snapshot.LoadAsync([.. near.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        var rest = typed.Where(term => !names.Contains(term)).ToHashSet(StringComparer.Ordinal);
        var whom = new Whom(names, IsPerson: target.Kind == SpeakerKind.Person, MayOwn: target.Kind != SpeakerKind.Person || rest.Count > 0, IsByOffice: table.IsTakenByOffice(stance));
        var said = near.Where(hit => units.TryGetValue(hit.Best, out var unit) && unit.Speaker is { } key && !own.Contains(key) && !PresentersLast.IsPresenter(unit)
            && (IsOf(unit, whom) || IsOnTopic(unit, names, rest))).ToList();
        var otherwise = said.Select(hit => units[hit.Best]).Where(unit => unit.Quote!.Act is { } act && against.Contains(act)).Select(unit => unit.Speaker!.Value).Concat(opposed).ToHashSet();
        return [.. said.Where(hit => !otherwise.Contains(units[hit.Best].Speaker!.Value)).DistinctBy(hit => hit.Utterance).Take(MostShown)];
    }

    // What has most of the question, and what names the person in or around the words.
    private async Task<List<UtteranceHit>> NearAsync(AskPlan plan, HashSet<string> names, CancellationToken cancellationToken)
    {
        var filter = QuoteKinds.OnlyQuotes(plan.Scope.Index);
        var near = (await nearest.FindAsync(plan.Scope, plan.Topic, filter, cancellationToken)).Where(hit => hit.Support >= Enough).Take(MostJudged);
        var named = await plan.Scope.Snapshot.SearchAsync(new IndexQuery.Should([.. names.Select(name => new IndexQuery.Term(name))]), filter, MostJudged, cancellationToken);
        return [.. near.Concat(named.Hits.Where(hit => hit.Place >= MatchPlace.Paragraph).Select(UtteranceHit.Of)).DistinctBy(hit => hit.Best)];
    }

    // Whom the words themselves speak of, as more than an owner ("Lim's successor"); a pronoun in somebody's very words stands for whom
    // the sentences before name last.
    private bool IsOf(Passage unit, Whom whom)
    {
        if (Speaks(unit, unit.Span, whom))
            return true;
        // "The lawyer of X said that his client …".
        if (whom.IsByOffice && Holds(unit, new TextSpan(unit.Context.Start, Math.Max(unit.Context.Start, unit.Span.Start)), whom.Names))
            return true;
        var words = TopicParser.WordsOf(VeryWords(unit).ToLowerInvariant());
        // "You knew," she told him: whom the sentence names behind the words.
        if (words.Any(word => Addressing.Contains(word)) && Speaks(unit, unit.Context, whom))
            return true;
        return words.Any(word => (whom.IsPerson ? Pronouns : PluralPronouns).Contains(word)) && Speaks(unit, new TextSpan(unit.ParagraphBefore.Start, Math.Max(unit.ParagraphBefore.Start, unit.Span.Start)), whom);
    }

    // In reported speech a pronoun is the speaker's own: only what stands in quotation marks is looked at.
    private static string VeryWords(Passage unit)
    {
        if (unit.Kind == PassageKind.Direct || (unit.Kind == PassageKind.Mixed && !unit.Text.Any(QuotationMarks.IsDouble)))
            return unit.Text;
        var marked = string.Concat(unit.Text.Select(c => QuotationMarks.IsDouble(c) ? '"' : c)).Split('"');
        return string.Join(' ', marked.Where((_, i) => i % 2 == 1));
    }

    // "Who defended X at the hearing": words on the rest, where the paragraphs around name the person.
    private bool IsOnTopic(Passage unit, HashSet<string> names, HashSet<string> rest) =>
        rest.Count > 0 && Holds(unit, unit.Span, rest) && Holds(unit, new TextSpan(unit.ParagraphBefore.Start, unit.Paragraph.End), names);

    private static readonly WordSections OfClass = KnownLanguages.Asked.Sections("questions/pronouns");
    private static readonly WordSet Addressing = OfClass["addressed"];
    private static readonly WordSet Pronouns = OfClass["told-of-one"];
    private static readonly WordSet PluralPronouns = OfClass["told-of-several"];

    private bool Holds(Passage unit, TextSpan span, HashSet<string> names) =>
        analyzer.Analyze(unit.Article.Text, span).Any(token => names.Contains(token.Term));

    private bool Speaks(Passage unit, TextSpan span, Whom whom)
    {
        var text = unit.Article.Text;
        return analyzer.Analyze(text, span).Any(token => whom.Names.Contains(token.Term) && (whom.MayOwn || !IsOwner(text, token.Span)));
    }

    private static bool IsOwner(string text, TextSpan word) =>
        word.In(text) is [.., '\'' or '\u2019', 's'] || (word.End + 1 < text.Length && text[word.End] is '\'' or '\u2019' && text[word.End + 1] is 's' or ' ');

    /// <param name="Names">All terms that name the one spoken of.</param>
    /// <param name="IsPerson">One person, not a body.</param>
    /// <param name="MayOwn">What belongs to that one is meant too.</param>
    /// <param name="IsByOffice">Whoever speaks on behalf of that one does it.</param>
    private sealed record Whom(HashSet<string> Names, bool IsPerson, bool MayOwn, bool IsByOffice);
}
