using Bot.Search.Domain;
using Bot.Search.Indexing.Utterances;

namespace Bot.Search.Indexing.Sqlite;

internal sealed partial class SqliteSnapshot
{
    public ValueTask<IReadOnlyList<IndexUnit>> LoadAsync(IReadOnlyList<UnitId> units, CancellationToken cancellationToken)
    {
        var loader = NewLoader();
        return List(units.Select(loader.Load).OfType<IndexUnit>());
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<IndexUnit>>> LoadUtterancesAsync(
        IReadOnlyList<UtteranceId> utterances,
        IndexFilter filter,
        int limitEach,
        CancellationToken cancellationToken)
    {
        var loader = NewLoader();
        return List(utterances
            .Select(utterance => Segments.Utterances.Resolve(utterance.Value))
            .Select(group => (IReadOnlyList<IndexUnit>)session.Utterances
                .MembersOf(group)
                .Where(member => filter.Passes(member.Outlet, member.Published))
                .Select(member => loader.Load(UnitNumber.RowOf(member.Unit), UnitNumber.OrdinalOf(member.Unit), group))
                .OfType<IndexUnit>()
                .Where(unit => filter.Passes(unit.Kind, unit.Speaker, unit.RemovedBy is not null))
                .Take(limitEach)
                .ToList()));
    }

    public ValueTask<IReadOnlyList<IndexUnit>> LoadArticleAsync(ArticleId article, CancellationToken cancellationToken)
    {
        var loader = NewLoader();
        return List(session.Rows.Find(session.Transaction, article).SelectMany(loader.LoadAll));
    }

    public ValueTask<IReadOnlyList<IndexUnit>> LoadVersionAsync(ArticleId article, int version, CancellationToken cancellationToken) =>
        List(session.Rows.Find(session.Transaction, article, version) is { } row ? NewLoader().LoadQuotes(row) : []);

    public ValueTask<Article?> FindArticleAsync(ArticleId article, int? version, CancellationToken cancellationToken)
    {
        var wanted = version ?? session.Rows.FindNewest(session.Transaction, article)?.Version;
        var row = wanted is { } number ? session.Rows.FindRow(session.Transaction, article, number) : null;
        return ValueTask.FromResult(row is { } found ? session.FindRow(found)?.Article : null);
    }

    public ValueTask<DateTimeOffset?> LastIngestedAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(session.Rows.LastIngested(session.Transaction));

    public ValueTask<IReadOnlyList<ArticleEntry>> ListArticlesAsync(
        IndexFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken)
    {
        var page = new ArticlePage(Segments, filter).Take(skip, take);
        return List(page.Select(found => ToEntry(session.Rows.Find(session.Transaction, found.Row)!, found.Origin)));
    }

    private UnitLoader NewLoader() => new(session, Segments, new PieceSketch(analyzer));

    private static ArticleEntry ToEntry(ArticleRow row, long origin) => ArticleEntry.Of(row.Extracted, new OriginId(origin));
}
