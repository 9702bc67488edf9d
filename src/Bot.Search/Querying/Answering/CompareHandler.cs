using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Missing;
using Bot.Search.Querying.Ranking;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Answering;

/// <summary>
/// How outlets differ on a topic: the articles that are on it are laid side by side with all that is said in them, so
/// that what only one outlet has comes out, whether or not the topic's words stand in it.
/// </summary>
internal sealed class CompareHandler(CompareReader reader, ITermAnalyzer analyzer, UtteranceAssembler assembler, NotFoundMaker missing)
    : IQuestionHandler<Question.Compare>
{
    /// <summary>Articles laid side by side, the best on the topic; a comparison of more is no reading matter.</summary>
    private const int MaxArticles = 8;

    // A question for a comparison has words that nobody said ("boats that got aid").
    private const double EnoughOfRest = 0.5;

    private const int MaxPerOutlet = 3;
    private const int MaxOnly = 12;
    private const int MinOnly = 2;
    private const int OnlyTogether = 40;
    private const int MaxSpeakers = 8;
    private const int MaxShared = 12;
    private const int MaxContrasts = 4;

    public async Task<Answer> AnswerAsync(Question.Compare question, QuestionScope scope, CancellationToken cancellationToken)
    {
        (var topic, scope, var two) = await reader.ReadAsync(question.Topic, scope, cancellationToken);
        if (topic.Parts.Count == 0)
            return Nothing(question, scope, NotFoundMaker.Plain(NotFoundReason.EmptyQuestion, scope));
        // Sentences and headlines put an article on the topic as well as quotes do.
        var finding = await TopicFinder.FindAsync(scope, topic, scope.Index, TopicStrictness.TopicOfSpeaker, cancellationToken);
        if (finding.Hits.Count == 0)
            finding = await TopicFinder.FindAsync(scope, topic, scope.Index, new TopicStrictness(EnoughOfRest, HeadlineCounts: true), cancellationToken);
        if (two.Count > 0)
            finding = finding with { Hits = [.. two.Concat(finding.Hits).DistinctBy(hit => hit.Utterance)] };
        if (finding.Hits.Count == 0)
            return Nothing(question, scope, await missing.TopicAsync(NotFoundReason.UnknownTopic, scope, topic, cancellationToken));
        var carried = await CarriersAsync(scope, finding, cancellationToken);
        var articles = Choose(finding, carried);
        var board = await CompareBoard.LayAsync(scope, articles, finding, analyzer, cancellationToken);
        var outlets = new List<OutletView>();
        foreach (var outlet in board.Outlets)
            outlets.Add(await ViewAsync(scope, board, outlet, topic, cancellationToken));
        var shared = await assembler.AssembleAsync(scope, [.. board.Shared().Take(MaxShared)], topic.Terms, cancellationToken);
        return new Answer.Comparison(outlets, shared)
        {
            Asked = QuestionKind.Compare,
            Query = question.Topic,
            Coverage = scope.Coverage,
            Contrasts = [.. await SidesAsync(scope, two, topic, cancellationToken), .. await ContrastsAsync(scope, board, topic, cancellationToken)],
        };
    }

    public Answer Nothing(Question.Compare question, QuestionScope scope, NotFound notFound) =>
        new Answer.Comparison([], []) { Asked = QuestionKind.Compare, Query = question.Topic, Coverage = scope.Coverage, NotFound = notFound };

    // An utterance is one hit however many outlets carry it: the articles on the topic are all its carriers.
    private static async Task<IReadOnlyList<IReadOnlyList<Passage>>> CarriersAsync(
        QuestionScope scope, TopicFinding finding, CancellationToken cancellationToken)
    {
        var utterances = finding.Hits.Take(MaxArticles).Select(hit => hit.Utterance).ToList();
        return await scope.Snapshot.LoadUtterancesAsync(utterances, scope.Where, MaxPerOutlet * MaxArticles, cancellationToken);
    }

    private static List<ArticleId> Choose(TopicFinding finding, IReadOnlyList<IReadOnlyList<Passage>> carried)
    {
        var chosen = new List<ArticleId>();
        var perOutlet = new Dictionary<string, int>(StringComparer.Ordinal);
        var inOrder = carried.SelectMany(units => units).Select(unit => (unit.Article.Id, unit.Article.Outlet)).Distinct();
        foreach (var (id, outlet) in inOrder)
        {
            var count = perOutlet.GetValueOrDefault(outlet);
            if (chosen.Count < MaxArticles && count < MaxPerOutlet)
            {
                chosen.Add(id);
                perOutlet[outlet] = count + 1;
            }
        }
        return chosen;
    }

    private async Task<IReadOnlyList<ContrastView>> SidesAsync(QuestionScope scope, IReadOnlyList<UtteranceHit> two, TopicQuery topic, CancellationToken cancellationToken) => two.Count == 0 ? []
        : [new ContrastView(ContrastKind.Speakers, await assembler.AssembleAsync(scope, two, topic.Terms, cancellationToken))];

    private async Task<IReadOnlyList<ContrastView>> ContrastsAsync(
        QuestionScope scope, CompareBoard board, TopicQuery topic, CancellationToken cancellationToken)
    {
        var views = new List<ContrastView>();
        foreach (var (kind, sides) in new Contrasts(analyzer, topic).Find(board.OnTopic(), board.Everything).Take(MaxContrasts))
        {
            var shown = await assembler.AssembleAsync(scope, [.. sides.Select(board.HitOf)], topic.Terms, cancellationToken);
            if (shown.Count >= Math.Min(sides.Count, 2))
                views.Add(new ContrastView(kind, shown));
        }
        return views;
    }

    private async Task<OutletView> ViewAsync(
        QuestionScope scope, CompareBoard board, string outlet, TopicQuery topic, CancellationToken cancellationToken)
    {
        var only = await assembler.AssembleAsync(scope, [.. board.OnlyIn(outlet, Math.Clamp(OnlyTogether / board.Outlets.Count, MinOnly, MaxOnly))], topic.Terms, cancellationToken);
        return new OutletView(outlet, board.ArticlesOf(outlet), [.. board.SpeakersOf(outlet).Take(MaxSpeakers)], only);
    }
}
