using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Answering;

/// <summary>What the bot has read, newest first.</summary>
internal sealed class SourcesHandler : IQuestionHandler<Question.Sources>
{
    private const int MostCounted = 100;

    public async Task<Answer> AnswerAsync(Question.Sources question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var articles = await scope.Snapshot.ListArticlesAsync(scope.Index, scope.Skip, scope.Filters.Limit, cancellationToken);
        var last = await scope.Snapshot.LastIngestedAsync(cancellationToken);
        return Make(scope, Number(articles), await SpeakersAsync(scope, cancellationToken)) with { LastRead = last };
    }

    public Answer Nothing(Question.Sources question, QuestionScope scope, NotFound notFound) =>
        Make(scope, [], 0) with { NotFound = notFound };

    // The index counts speakers over the whole coverage; of a part of it they are counted article by article.
    private static async Task<int?> SpeakersAsync(QuestionScope scope, CancellationToken cancellationToken)
    {
        if (scope.Index is { Outlets: null, After: null, Before: null })
            return scope.Counts.Speakers;
        if (scope.Counts.Articles > MostCounted)
            return null;
        var speakers = new HashSet<SpeakerKey>();
        foreach (var article in await scope.Snapshot.ListArticlesAsync(scope.Index, 0, MostCounted, cancellationToken))
            speakers.UnionWith((await scope.Snapshot.LoadArticleAsync(article.Id, cancellationToken)).Select(unit => unit.Speaker).OfType<SpeakerKey>());
        return speakers.Count;
    }

    private static Answer.Sources Make(QuestionScope scope, IReadOnlyList<SourceView> articles, int? speakers) =>
        new(articles, scope.Counts.Quotes, speakers, scope.Counts.Origins, scope.Counts.Articles, scope.Filters.Page)
        {
            Asked = QuestionKind.Sources,
            Query = "",
            Coverage = scope.Coverage,
        };

    // Origins are opaque in the index; on a page they are numbered as they come.
    private static List<SourceView> Number(IReadOnlyList<ArticleEntry> articles)
    {
        var numbers = new Dictionary<OriginId, int>();
        var views = new List<SourceView>(articles.Count);
        foreach (var article in articles)
        {
            if (!numbers.TryGetValue(article.Origin, out var number))
                numbers[article.Origin] = number = numbers.Count + 1;
            views.Add(View(article, number));
        }
        return views;
    }

    private static SourceView View(ArticleEntry article, int origin) => new()
    {
        Id = article.Id,
        Version = article.Version,
        Outlet = article.Outlet,
        Title = article.Title,
        Url = article.Url,
        Published = article.Published,
        Byline = article.Byline,
        Quotes = article.Quotes,
        Origin = origin,
        IngestedAt = article.IngestedAt,
    };
}
