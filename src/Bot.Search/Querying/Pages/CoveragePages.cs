using Bot.Search.Domain;
using Bot.Search.Indexing;
using Bot.Search.Querying.Evidence;
using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Pages;

/// <summary>Reads pages from the index.</summary>
internal sealed class CoveragePages(IIndexReader index) : ICoveragePages
{
    private const int MaxSpeakers = 60;
    private const int MaxArticles = 2_000;
    private const int MaxNamesakes = 200;
    private const int MaxLatest = 6;
    private const int LongEnough = 160;

    public async Task<ArticlePage?> FindArticleAsync(ArticleId id, int? version, CancellationToken cancellationToken)
    {
        await using var snapshot = await index.OpenAsync(cancellationToken);
        if (await snapshot.FindArticleAsync(id, null, cancellationToken) is not { } newest)
            return null;
        var shown = version is null || version == newest.Version ? newest : await snapshot.FindArticleAsync(id, version, cancellationToken);
        if (shown is null)
            return null;
        var words = new FragmentWords(shown.Text, forMany: true);
        var units = await snapshot.LoadArticleAsync(id, cancellationToken);
        if (shown == newest)
        {
            return new ArticlePage(
                shown, newest.Version, Quotes(units.Where(unit => unit.Id.Version == newest.Version), words), Quotes(units.Where(unit => unit.RemovedBy is not null), words));
        }
        var pieces = await snapshot.LoadVersionAsync(id, shown.Version, cancellationToken);
        return new ArticlePage(shown, newest.Version, Quotes(WithRemovals(pieces, units), words), []);
    }

    /// <summary>The pieces of an older version; those that a later version than the next one took out are marked as well.</summary>
    private static IEnumerable<Passage> WithRemovals(IReadOnlyList<Passage> pieces, IReadOnlyList<Passage> units)
    {
        var removals = units.Where(unit => unit.RemovedBy is not null).ToLookup(unit => unit.Text, unit => unit.RemovedBy, StringComparer.Ordinal);
        return pieces.Select(piece => piece with { RemovedBy = piece.RemovedBy ?? removals[piece.Text].FirstOrDefault() });
    }

    public async Task<CoveragePage> ReadCoverageAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await index.OpenAsync(cancellationToken);
        var counts = await snapshot.CountAsync(CoverageFilter.None, cancellationToken);
        var outlets = await snapshot.ListOutletsAsync(cancellationToken);
        var speakers = await snapshot.FindByPrefixAsync("", MaxSpeakers, cancellationToken);
        var articles = await snapshot.ListArticlesAsync(CoverageFilter.None, 0, MaxArticles, cancellationToken);
        var days = articles
            .Where(article => article.Published is not null)
            .GroupBy(article => article.Published!.Value.Day)
            .OrderBy(day => day.Key)
            .Select(day => new PageDay(day.Key, day.Count(), day.Sum(article => article.Quotes)));
        return new CoveragePage(
            QuestionScope.CoverageOf(snapshot, counts),
            counts.Quotes,
            counts.Origins,
            [.. outlets.OrderByDescending(outlet => outlet.Articles).ThenBy(outlet => outlet.Name, StringComparer.Ordinal).Select(outlet => new PageOutlet(outlet.Name, outlet.Articles))],
            [.. speakers.Select(Speaker)],
            [.. days],
            await LatestAsync(snapshot, articles, cancellationToken));
    }

    public async Task<PageSpeaker?> FindSpeakerAsync(string key, CancellationToken cancellationToken)
    {
        var end = key.IndexOf('/', StringComparison.Ordinal);
        await using var snapshot = await index.OpenAsync(cancellationToken);
        if (SpeakerSlug.Of(key) == key && await FindBySlugAsync(snapshot, key, cancellationToken) is { } named)
            return named;
        var entries = await snapshot.FindByBucketsAsync([end < 0 ? key : key[..end]], cancellationToken);
        return entries.Where(entry => entry.Key.Value == key).Select(Speaker).FirstOrDefault();
    }

    // Of several with one name the most quoted.
    private static async Task<PageSpeaker?> FindBySlugAsync(IIndexSnapshot snapshot, string slug, CancellationToken cancellationToken)
    {
        var words = slug.Split('-');
        foreach (var word in new[] { words[^1], words[0] })
        {
            var entries = await snapshot.FindByPrefixAsync(word, MaxNamesakes, cancellationToken);
            if (entries.FirstOrDefault(entry => SpeakerSlug.Of(entry.Name) == slug) is { } found)
                return Speaker(found);
        }
        return null;
    }

    // Of each of the newest articles one quote, so that one long interview does not fill the page.
    private static async Task<List<PageLatest>> LatestAsync(IIndexSnapshot snapshot, IReadOnlyList<ArticleEntry> articles, CancellationToken cancellationToken)
    {
        var latest = new List<PageLatest>();
        foreach (var article in articles.Take(MaxLatest))
        {
            var units = article.Quotes == 0 ? [] : await snapshot.LoadArticleAsync(article.Id, cancellationToken);
            var current = units.Where(unit => unit.RemovedBy is null && unit.Quote is not null).ToList();
            var quotes = current.Count == 0 ? [] : Quotes(current.Where(unit => unit.Id.Version == current.Max(one => one.Id.Version)), new FragmentWords(current[0].Article.Text, forMany: true));
            latest.Add(new PageLatest(article.Id, article.Outlet, article.Title, article.Published, article.Quotes,
                quotes.Where(quote => quote.SpeakerKey is not null && quote.Kind != QuoteKind.Indirect).MaxBy(quote => Math.Min(quote.Text.Length, LongEnough))));
        }
        return latest;
    }

    private static PageSpeaker Speaker(SpeakerEntry entry) => new(entry.Key.Value, entry.Name, entry.Kind, entry.Units);

    private static List<PageQuote> Quotes(IEnumerable<Passage> units, FragmentWords words) =>
    [
        .. units
            .Where(unit => unit.Quote is not null)
            .GroupBy(unit => (unit.Id.Version, unit.Quote!.Ordinal))
            .Select(pieces => Quote([.. pieces.OrderBy(piece => piece.Span)], words))
            .OrderBy(quote => quote.Pieces[0]),
    ];

    /// <param name="pieces">Its pieces in order.</param>
    /// <param name="words">The words of the version shown; what was removed has no place in it.</param>
    private static PageQuote Quote(List<Passage> pieces, FragmentWords words)
    {
        var first = pieces[0];
        var removedBy = pieces.Max(piece => piece.RemovedBy);
        return new PageQuote
        {
            Version = first.Id.Version,
            Ordinal = first.Quote!.Ordinal,
            Kind = first.Quote.Kind,
            Act = first.Quote.Act,
            Text = string.Join(" … ", pieces.Select(piece => piece.Text)),
            Pieces = [.. pieces.Select(piece => piece.Span)],
            Paragraph = new TextSpan(pieces.Min(piece => piece.Paragraph.Start), pieces.Max(piece => piece.Paragraph.End)),
            Speaker = SpeakerViews.Of(pieces)!,
            SpeakerKey = first.Speaker?.Value,
            DeepLink = removedBy is null ? DeepLink.To(first.Article, words, first.Span) : null,
            At = Landmark.At(first.Article.Landmarks, first.Span.Start),
            RemovedBy = removedBy,
        };
    }
}
