using Bot.Search.Domain;
using Bot.Search.Storing;
using Bot.Search.Storing.Grouping;

namespace Bot.Testing.Oracle;

internal sealed partial class InMemorySnapshot
{
    public ValueTask<IReadOnlyList<Passage>> LoadAsync(IReadOnlyList<PassageId> units, CancellationToken cancellationToken)
    {
        var stored = _units.ToDictionary(unit => unit.Id);
        return List(units.Where(stored.ContainsKey).Select(id => ToUnit(stored[id])));
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<Passage>>> LoadUtterancesAsync(
        IReadOnlyList<UtteranceId> utterances,
        CoverageFilter filter,
        int limitEach,
        CancellationToken cancellationToken)
    {
        var groups = _units.Where(unit => Passes(filter, unit)).ToLookup(unit => unit.Utterance);
        return List(utterances.Select(utterance => (IReadOnlyList<Passage>)groups[utterance]
            .OrderBy(unit => unit.Version.Article.Published is null)
            .ThenBy(unit => unit.Day)
            .ThenBy(unit => unit.Id)
            .Take(limitEach)
            .Select(ToUnit)
            .ToList()));
    }

    public ValueTask<IReadOnlyList<Passage>> LoadArticleAsync(ArticleId article, CancellationToken cancellationToken) =>
        List(_units.Where(unit => unit.Version.Article.Id == article).Select(ToUnit));

    public ValueTask<IReadOnlyList<Passage>> LoadVersionAsync(ArticleId article, int version, CancellationToken cancellationToken)
    {
        var row = _state.Articles.GetValueOrDefault(article, []).Find(stored => stored.Article.Version == version);
        if (row is null)
            return List<Passage>([]);
        var searched = _units.Where(unit => unit.Version == row).ToDictionary(unit => unit.Draft.Ordinal, ToUnit);
        return List(PassageBuilder.Build(row.Extracted)
            .Where(draft => draft.Quote is not null)
            .Select(draft => searched.GetValueOrDefault(draft.Ordinal) ?? Standing(row, draft)));
    }

    public ValueTask<Article?> FindArticleAsync(ArticleId article, int? version, CancellationToken cancellationToken)
    {
        var versions = _state.Articles.GetValueOrDefault(article, []);
        return ValueTask.FromResult(versions
            .LastOrDefault(stored => version is null || stored.Article.Version == version)?.Article);
    }

    public ValueTask<DateTimeOffset?> LastIngestedAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(Newest.Max(version => (DateTimeOffset?)version.Article.IngestedAt));

    public ValueTask<IReadOnlyList<ArticleEntry>> ListArticlesAsync(
        CoverageFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken) => List(Newest
            .Where(version => filter.Passes(version.Article.Outlet, version.Article.Published))
            .OrderByDescending(version => version.Article.Published?.Day.DayNumber ?? int.MinValue)
            .ThenBy(version => version.Article.Id)
            .Skip(skip)
            .Take(take)
            .Select(ToEntry));

    private static ValueTask<IReadOnlyList<T>> List<T>(IEnumerable<T> items) =>
        ValueTask.FromResult<IReadOnlyList<T>>(items.ToList());

    private static Passage ToUnit(StoredPassage unit) =>
        unit.Draft.ToUnit(unit.Version.Article, unit.Origin, unit.Utterance, unit.Version.RemovedBy);

    /// <summary>A piece of an older version that stands in the next one too.</summary>
    private Passage Standing(StoredVersion version, PassageDraft draft)
    {
        var words = new UtteranceId(new PieceSketch(_analyzer).SentenceGroup(version.Article.Text, draft.Span));
        return draft.ToUnit(version.Article, OriginOf(version), words, null);
    }

    private ArticleEntry ToEntry(StoredVersion version) => ArticleEntry.Of(version.Extracted, OriginOf(version));
}
