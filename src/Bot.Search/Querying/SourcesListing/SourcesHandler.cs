using Bot.Search.Indexing;
using Bot.Search.Querying.Handling;

namespace Bot.Search.Querying.SourcesListing;

/// <summary>What the bot has read, newest first.</summary>
internal sealed class SourcesHandler : IQuestionHandler<Question.Sources>
{
    public async Task<Answer> AnswerAsync(Question.Sources question, QuestionScope scope, CancellationToken cancellationToken)
    {
        var articles = await scope.Snapshot.ListArticlesAsync(scope.Index, scope.Skip, scope.Filters.Limit, cancellationToken);
        return Make(scope, Number(articles));
    }

    public Answer Nothing(Question.Sources question, QuestionScope scope, NotFound notFound) =>
        Make(scope, []) with { NotFound = notFound };

    private static Answer.Sources Make(QuestionScope scope, IReadOnlyList<SourceView> articles) =>
        new(articles, scope.Counts.Quotes, scope.Counts.Speakers, scope.Counts.Origins, scope.Counts.Articles, scope.Filters.Page)
        {
            Command = "sources",
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
