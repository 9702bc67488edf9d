using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Naming;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Finds who did something by speaking (praised, denied, promised), from the sentences that tell it: the act's verb, and behind it
/// the person or the topic it is done to. Shown is what the doer says there; the sentence itself where nothing is quoted.
/// </summary>
internal sealed class ActFinder(StanceTable table, WordTiers tiers, ITermAnalyzer analyzer)
{
    private const int MostRead = 80;
    private const int MostSamples = 12;
    private const double Enough = 0.25;
    private const double EnoughAround = 0.4;
    private const double EnoughInSentence = 0.15;
    private const double InParagraph = 0.7;
    private const double InParagraphBefore = 0.5;
    private const int MostArticles = 40;
    private const int MostFollowing = 2;
    private const double EnoughOfMeaning = 0.5;
    private const double OfOpposite = 0.6;
    private const double OfFollowing = 0.5;
    private const double EnoughOfWider = 0.6;

    /// <summary>The acts asked for, best first; empty when no sentence tells one.</summary>
    public Task<IReadOnlyList<UtteranceHit>> FindAsync(AskPlan plan, CancellationToken cancellationToken) => FindAsync(plan, isWider: false, cancellationToken);

    /// <summary>Acts near to the one asked for, best first: who contradicted X may have criticised X.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> FindNearAsync(AskPlan plan, CancellationToken cancellationToken) =>
        // Who opposed a thing need not have condemned it; who welcomed it is for it.
        (plan.Target.Count > 0 || table.IsFor(plan.Stance!)) && table.Widen(plan.Stance!) is { } wider ? await FindAsync(plan with { Stance = wider }, isWider: true, cancellationToken) : [];

    /// <summary>The act told in a sentence around which the topic stands: "Nord Linie complained that it had not been given the papers", of a contract.</summary>
    public async Task<IReadOnlyList<UtteranceHit>> FindAroundAsync(AskPlan plan, TopicAround around, CancellationToken cancellationToken)
    {
        if (!around.IsTelling)
            return [];
        var near = around.Quotes.Where(hit => hit.Support >= EnoughOfMeaning).Take(MostRead).ToList();
        var units = (await plan.Scope.Snapshot.LoadAsync([.. near.Select(hit => hit.Best)], cancellationToken)).ToDictionary(unit => unit.Id);
        var topic = tiers.Widen(plan.Topic, WordTier.NearWords).Terms;
        return [.. near.Where(hit => units.TryGetValue(hit.Best, out var unit) && !PresentersLast.IsPresenter(unit)
            && table.Read(unit.Context.In(unit.Article.Text), plan.Stance!) is { Acts.Count: > 0 } reading && reading.Find(topic.Contains) != ActObject.Another)];
    }

    /// <summary>Who is told to have done the opposite of what is asked for to the one it is asked of.</summary>
    public async Task<IReadOnlySet<SpeakerKey>> OpposedAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Target.Count == 0 || table.Opposite(plan.Stance!) is not { } opposite)
            return new HashSet<SpeakerKey>();
        var told = await FindAsync(plan with { Stance = opposite }, isWider: false, cancellationToken);
        var units = await plan.Scope.Snapshot.LoadAsync([.. told.Select(hit => hit.Best)], cancellationToken);
        return units.Select(unit => unit.Speaker).OfType<SpeakerKey>().ToHashSet();
    }

    private async Task<IReadOnlyList<UtteranceHit>> FindAsync(AskPlan plan, bool isWider, CancellationToken cancellationToken)
    {
        var stance = plan.Stance!;
        var topic = tiers.WidenCounted(plan.Topic);
        var person = await NamesOfAsync(plan, cancellationToken);
        // Who did not do the opposite is told beside who did.
        var forms = stance.Forms.Concat(table.Opposite(stance)?.Forms ?? []).ToList();
        IndexQuery verb = new IndexQuery.DisjunctionMax([.. stance.Forms.Select(form => form[0]).Distinct().Select(term => (IndexQuery)new IndexQuery.Term(term))]);
        IndexQuery anyVerb = new IndexQuery.DisjunctionMax([.. forms.Select(form => form[0]).Distinct().Select(term => (IndexQuery)new IndexQuery.Term(term))]);
        var query = topic.Parts.Count == 0 && person.Count == 0 ? verb
            : new IndexQuery.Must([anyVerb, new IndexQuery.Should([.. topic.Parts.Select(part => part.Query), .. person.Select(term => new IndexQuery.Term(term))])]);
        var (weights, _) = await PartRarity.MeasureAsync(plan.Scope.Snapshot, topic.Parts, plan.Scope.Counts.Quotes, cancellationToken);
        var acts = new List<UtteranceHit>();
        var opposite = table.Opposite(stance);
        var articles = new Dictionary<ArticleId, IReadOnlyList<Passage>>();
        foreach (var unit in await CandidatesAsync(plan, query, verb, anyVerb, articles, cancellationToken))
        {
            var sentence = unit.Context.In(unit.Article.Text);
            double SupportOf(ActReading told) => told.Acts.Count == 0 ? 0 : person.Count > 0 ? TowardsPerson(told, unit, person, plan.Target[0].Kind == SpeakerKind.Person)
                : isWider && topic.Parts.Count > 0 && !IsDoneToMost(told, topic, weights) ? 0 : OnTopic(topic, weights, told, unit);
            var reading = table.Read(sentence, stance);
            var support = SupportOf(reading);
            if (support == 0 && opposite is not null && Otherwise(unit, sentence, opposite, isWider && !table.IsFor(stance)) is { } otherwise)
                (reading, support) = (otherwise.Here, OfOpposite * SupportOf(otherwise.Told));
            if (support > 0 && !IsTarget(plan, unit))
                acts.AddRange(Done(plan, reading, unit, support, articles[unit.Article.Id]));
            else if (support == 0 && reading.Acts.Count > 0 && !isWider && person.Count == 0 && topic.Parts.Count > 0)
                acts.AddRange(Done(plan, reading, unit, OfFollowing, articles[unit.Article.Id]).Where(hit => IsWhole(articles[unit.Article.Id], hit, unit, topic)));
        }
        return [.. acts.OrderByDescending(hit => hit.Support).ThenBy(hit => hit.Best).DistinctBy(hit => hit.Utterance)];
    }

    // Another act than the one asked for must be done to the very thing.
    private static bool IsDoneToMost(ActReading reading, TopicQuery topic, double[] weights) =>
        topic.Parts.Select((part, i) => reading.IsDoneTo(part.Terms.ToHashSet(StringComparer.Ordinal)) ? weights[i] : 0).Sum() >= EnoughOfWider * weights.Sum();

    // "Ecologists are worried about the piers. 'There are sturgeon down there …'": what is asked about stands in the words that follow.
    private bool IsWhole(IReadOnlyList<Passage> article, UtteranceHit hit, Passage act, TopicQuery topic)
    {
        if (article.FirstOrDefault(unit => unit.Id == hit.Best) is not { } words || words.Id == act.Id || words.Context == act.Context)
            return false;
        var terms = TermsIn(words, words.Span);
        return topic.Parts.All(part => part.Forms.Any(form => form.All(terms.Contains)));
    }

    // "X welcomed it. Y did not", "did not thank him": the opposite of an act that is not done.
    private (ActReading Told, ActReading Here)? Otherwise(Passage unit, string sentence, Stance opposite, bool isWithheldEnough)
    {
        if (ActEllipsis.At(sentence) is { } at && table.Read(ActEllipsis.Before(unit), opposite) is { Acts.Count: > 0 } told)
            return (told, table.Read(sentence, opposite) with { Acts = [new ActWord(at, at + 1, IsBare: true)] });
        if (!isWithheldEnough)
            return null;
        var here = table.ReadTakenBack(sentence, opposite);
        return here.Acts.Count > 0 ? (here, here) : null;
    }

    // The act may be told beside the words that were found ("Nwosu opposed it."), and a pronoun stands for whom the sentences before
    // name, which no index knows: all sentences of the paragraphs found are read, and the best ones with the verb alone.
    private static async Task<IReadOnlyList<Passage>> CandidatesAsync(
        AskPlan plan, IndexQuery query, IndexQuery verb, IndexQuery anyVerb, Dictionary<ArticleId, IReadOnlyList<Passage>> articles, CancellationToken cancellationToken)
    {
        var snapshot = plan.Scope.Snapshot;
        var hits = (await snapshot.SearchAsync(query, plan.Scope.Index, MostRead, cancellationToken)).Hits.ToList();
        hits.AddRange((await snapshot.SearchAsync(verb, plan.Scope.Index, MostRead, cancellationToken)).Hits);
        hits.AddRange((await snapshot.SearchAsync(anyVerb, plan.Scope.Index, MostRead, cancellationToken)).Hits);
        var units = new List<Passage>();
        foreach (var unit in await snapshot.LoadAsync([.. hits.Select(hit => hit.Id).Distinct()], cancellationToken))
        {
            if (!articles.TryGetValue(unit.Article.Id, out var article))
            {
                if (articles.Count == MostArticles)
                    continue;
                articles[unit.Article.Id] = article = await snapshot.LoadArticleAsync(unit.Article.Id, cancellationToken);
            }
            units.Add(unit);
            units.AddRange(article.Where(other => other.Paragraph.Overlaps(unit.Paragraph) && (other.Kind == PassageKind.Sentence || (other.RemovedBy is null && ActEllipsis.At(other.Context.In(other.Article.Text)) is not null))));
        }
        // A sentence is read once, by the first quote in it.
        return [.. units.OrderByDescending(unit => unit.Kind != PassageKind.Sentence).DistinctBy(unit => (unit.Article.Id, unit.Context))];
    }

    private double OnTopic(TopicQuery topic, double[] weights, ActReading reading, Passage unit)
    {
        if (topic.Parts.Count == 0)
            return 1;
        var sentence = TermsIn(unit, unit.Context);
        var paragraph = TermsIn(unit, unit.Paragraph);
        var before = TermsIn(unit, UpToSentence(unit));
        double held = 0, whole = 0;
        var isInSentence = false;
        for (var i = 0; i < topic.Parts.Count; i++)
        {
            bool In(HashSet<string> terms) => topic.Parts[i].Forms.Any(form => form.All(terms.Contains));
            whole += weights[i];
            isInSentence |= In(sentence);
            held += weights[i] * (In(sentence) ? 1 : In(paragraph) ? InParagraph : In(before) ? InParagraphBefore : 0);
        }
        var done = reading.Find(topic.Terms.Contains);
        if (done is ActObject.Another)
            return 0;
        // One word around the sentence is what the act is done to where the sentence points there: "opposed it", "welcomed the step".
        if (!isInSentence && done != ActObject.ToldBefore && (topic.Parts.Count == 1 || held < EnoughAround * whole))
            return 0;
        return held >= Enough * whole || (isInSentence && topic.Parts.Count > 1 && held >= EnoughInSentence * whole) ? held / whole : 0;
    }

    private double TowardsPerson(ActReading reading, Passage unit, HashSet<string> person, bool isOne)
    {
        if (reading.IsDoneTo(person))
            return 1;
        if (!reading.IsDoneToPronoun(isOne))
            return 0;
        if (reading.IsOwned(person))
            return InParagraph;
        return TermsIn(unit, new TextSpan(StartOfParagraphBefore(unit), unit.Context.Start)).Overlaps(person) ? InParagraph : 0;
    }

    private static int StartOfParagraphBefore(Passage unit)
    {
        var before = unit.Article.Text.AsSpan(0, Math.Min(unit.Paragraph.Start, unit.ParagraphBefore.Start)).TrimEnd();
        return unit.ParagraphBefore.Start < unit.Paragraph.Start ? unit.ParagraphBefore.Start : before.LastIndexOf('\n') + 1;
    }

    // From the paragraph before on.
    private static TextSpan UpToSentence(Passage unit) => new(unit.ParagraphBefore.Start, unit.Context.Start);

    // The doer's own words: those of the sentence, and those that follow in its paragraph; the sentence alone where there are none.
    private List<UtteranceHit> Done(AskPlan plan, ActReading reading, Passage unit, double support, IReadOnlyList<Passage> article)
    {
        var doers = reading.Terms.Take(reading.Acts[0].At).ToHashSet(StringComparer.Ordinal);
        // "The mayor of Saltholm defended him": who is quoted next is who that is, unless the sentence names somebody.
        var isNamed = article.Any(other => other.Quote?.Attribution.Speaker is { Kind: SpeakerKind.Person } person && analyzer.TermOf(FamilyOf(person.Name)) is { } family && doers.Contains(family));
        var following = article
            .Where(other => other.Kind != PassageKind.Sentence && other.RemovedBy is null && other.Span.Start >= unit.Context.End && (other.Paragraph.Overlaps(unit.Context) || IsNext(unit, other)))
            .OrderBy(other => other.Span.Start)
            .TakeWhile(other => unit.Kind == PassageKind.Sentence ? (!isNamed && BeginsSentence(other)) || IsDoer(other, doers) : other.Speaker == unit.Speaker)
            .Take(MostFollowing)
            .ToList();
        if (unit.Kind == PassageKind.Sentence && following.Count == 0 && !isNamed)
            following = OfHeadline(plan, unit, article);
        IEnumerable<Passage> shown = unit.Kind == PassageKind.Sentence && following.Count > 0 ? following : [unit, .. following];
        var act = unit.Context.In(unit.Article.Text);
        return [.. shown
            .Where(words => !IsTarget(plan, words) && (plan.Who.Count == 0 || plan.Who.Any(entry => entry.Key == words.Speaker)))
            .Select(words => new UtteranceHit(words.Utterance, words.Id, support, MatchPlace.Sentence) { Support = support, ActSentence = act })];
    }

    // "Holm contradicts his own boss": the lead calls him the chief engineer, and his words come later.
    private List<Passage> OfHeadline(AskPlan plan, Passage unit, IReadOnlyList<Passage> article)
    {
        var headline = table.Read(unit.Article.Title, plan.Stance!);
        if (headline.Acts.Count == 0 || unit.Article.Text.AsSpan(0, unit.Context.Start).Contains('\n'))
            return [];
        var named = headline.Terms.Take(headline.Acts[0].At).ToHashSet(StringComparer.Ordinal);
        return [.. article.Where(other => other.Kind == PassageKind.Direct && other.RemovedBy is null
            && other.Quote?.Attribution.Speaker is { Kind: SpeakerKind.Person } speaker && analyzer.TermOf(FamilyOf(speaker.Name)) is { } family && named.Contains(family)).Take(MostFollowing)];
    }

    // "Amari praised the farmers. '…,' Amari said" and "… he said", but not "Nakamura welcomed it. Lundgren called it late".
    private bool IsDoer(Passage unit, HashSet<string> doers)
    {
        if (unit.Quote?.Attribution is not { Speaker: { } speaker, Mention: { } mention })
            return false;
        // "the opposition leader", "she": somebody whom the sentence before has named.
        if (speaker.Kind == SpeakerKind.Unnamed)
            return mention.Text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || !mention.Text.Contains(' ', StringComparison.Ordinal);
        var name = FamilyOf(speaker.Name);
        var known = NameFolding.Words(speaker.Role ?? "").Where(word => TitleWords.IsTitleNoun(word)).Append(name);
        if (known.Select(analyzer.TermOf).OfType<string>().Any(doers.Contains))
            return true;
        return !mention.Text.Contains(name, StringComparison.Ordinal) || mention.Text.StartsWith("its ", StringComparison.OrdinalIgnoreCase);
    }

    // A quote that opens its sentence goes on with what was told before; behind another subject it is that one's.
    private static bool BeginsSentence(Passage unit) => unit.Span.Start - unit.Context.Start <= 1;

    // A sentence that is a paragraph alone, the lead of a report, is told on in the next.
    private static bool IsNext(Passage unit, Passage other)
    {
        var text = unit.Article.Text;
        // A paragraph that first names somebody is about that one.
        if (other.Context.Start > other.Paragraph.Start && other.Question is null)
            return false;
        return unit.Kind == PassageKind.Sentence && unit.Paragraph == unit.Context && other.Paragraph.Start >= unit.Paragraph.End
            && text.AsSpan(unit.Paragraph.End, other.Paragraph.Start - unit.Paragraph.End).Trim().IsEmpty;
    }

    private static string FamilyOf(string name) => PersonName.Parse(name).LastWord;

    // Of several of one name (a father and his daughter) one may do it for the other.
    private static bool IsTarget(AskPlan plan, Passage unit) =>
        unit.Speaker is { } key && plan.Target.Any(entry => entry.Key == key) && (plan.Target.Count == 1 || NamedSpeakers.AreOne(plan.Target) || plan.Target.Any(entry => entry.Kind != SpeakerKind.Person));

    // The family name, and the offices that articles print with it: "the governor" is whom the question names.
    private async Task<HashSet<string>> NamesOfAsync(AskPlan plan, CancellationToken cancellationToken)
    {
        var terms = plan.Target.Count == 0 ? [] : plan.Topic.Parts.SelectMany(part => part.Forms[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in plan.Target)
        {
            var name = entry.Kind == SpeakerKind.Person ? FamilyOf(entry.Name) : entry.Name;
            terms.UnionWith(analyzer.MeaningOf(name));
            var own = await plan.Scope.Snapshot.SearchAsync(IndexQuery.Everything, new CoverageFilter { Speakers = [entry.Key] }, MostSamples, cancellationToken);
            foreach (var unit in await plan.Scope.Snapshot.LoadAsync([.. own.Hits.Select(hit => hit.Id)], cancellationToken))
            {
                var role = NameFolding.Words(unit.Quote?.Attribution.Speaker?.Role ?? "").Where(word => TitleWords.IsTitleNoun(word));
                terms.UnionWith(role.Select(analyzer.TermOf).OfType<string>());
            }
        }
        return terms;
    }

    private HashSet<string> TermsIn(Passage unit, TextSpan span) =>
        analyzer.Analyze(unit.Article.Text, span).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
}
