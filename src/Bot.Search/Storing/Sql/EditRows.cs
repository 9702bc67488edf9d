using System.Globalization;
using System.Runtime.InteropServices;
using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Storing.Grouping;

namespace Bot.Search.Storing.Sql;

/// <summary>Finds of which stored article a text is an edit.</summary>
internal sealed class EditRows(StoreConnection connection, ArticleRows rows, ITermAnalyzer analyzer) : IDisposable
{
    private readonly EditMatch _edits = new(analyzer);

    private readonly Statement _ofHeadline = new(
        connection,
        "SELECT a.row, s.runs, s.signature FROM article a JOIN sketch s ON s.row = a.row "
        + "WHERE a.removed IS NULL AND a.url IS NULL AND a.outlet = $1 AND a.title = $2 ORDER BY a.ingested DESC, a.id LIMIT "
        + EditMatch.MostOfOneHeadline.ToString(CultureInfo.InvariantCulture),
        2);

    private readonly Statement _wasHad = new(connection, "SELECT 1 FROM article WHERE id = $1 AND hash = $2 LIMIT 1", 2);

    public StoredArticle? FindUnaddressed(Article article) =>
        rows.FindByText(article.Outlet, article.Title, article.ContentHash)
        ?? (_edits.Closest(article, OfHeadline(article), candidate => candidate.Sketch, candidate => Read(candidate.Row)) is { } found
            ? rows.FindNewest(Read(found.Row).Id)
            : null);

    public VersionComparison? CompareText(Article article) =>
        rows.FindNewest(article.Id) is { } newest
            ? new VersionComparison(WasHad(article), _edits.AreAlike(article, rows.Find(newest.Id, newest.Version)!.Article))
            : null;

    public void Dispose()
    {
        _ofHeadline.Dispose();
        _wasHad.Dispose();
    }

    private Article Read(long row) => rows.Find(row)!.Article;

    private bool WasHad(Article article)
    {
        using var reader = _wasHad.Query(article.Id.Value, article.ContentHash);
        return reader.Read();
    }

    private List<Candidate> OfHeadline(Article article)
    {
        var found = new List<Candidate>();
        using var reader = _ofHeadline.Query(article.Outlet, article.Title);
        while (reader.Read())
            found.Add(new Candidate(reader.GetInt64(0), new TextSketch(MemoryMarshal.Cast<byte, uint>((byte[])reader[2]).ToArray(), [], reader.GetInt32(1))));
        return found;
    }

    private sealed record Candidate(long Row, TextSketch Sketch);
}
