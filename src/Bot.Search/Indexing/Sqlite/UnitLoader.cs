using Bot.Search.Domain;
using Bot.Search.Indexing.Postings;
using Bot.Search.Indexing.Units;
using Bot.Search.Indexing.Utterances;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>Loads units from the store, each article once.</summary>
internal sealed class UnitLoader(ReaderSession session, SegmentSet set, PieceSketch sketch)
{
    private readonly Dictionary<long, IReadOnlyList<IndexUnit>> _byRow = [];
    private readonly Dictionary<(ArticleId Id, int Version), long> _rows = [];

    /// <summary>Null when the unit is not stored or not searched any more.</summary>
    public IndexUnit? Load(UnitId id)
    {
        if (!_rows.TryGetValue((id.Article, id.Version), out var number))
        {
            if (session.Rows.Find(session.Transaction, id.Article, id.Version) is not { } row)
                return null;
            _rows[(id.Article, id.Version)] = number = row.Row;
            LoadAll(row);
        }
        return Pick(number, id.Ordinal);
    }

    public IndexUnit? Load(long row, int ordinal)
    {
        if (!_byRow.ContainsKey(row))
        {
            if (session.Rows.Find(session.Transaction, row) is not { } found)
                return null;
            LoadAll(found);
        }
        return Pick(row, ordinal);
    }

    /// <summary>All searched units of a row.</summary>
    public IReadOnlyList<IndexUnit> LoadAll(ArticleRow row)
    {
        var utterances = session.Utterances.UtterancesOf(row.Row);
        return _byRow[row.Row] = UnitBuilder.Build(row.Extracted)
            .Where(draft => row.RemovedBy is null || utterances.ContainsKey(draft.Ordinal))
            .Select(draft => ToUnit(row, draft, utterances))
            .ToList();
    }

    private IndexUnit? Pick(long row, int ordinal) => _byRow[row].FirstOrDefault(unit => unit.Id.Ordinal == ordinal);

    private long SentenceGroup(ArticleRow row, UnitDraft draft) => sketch.SentenceGroup(row.Article.Text, draft.Span);

    private IndexUnit ToUnit(ArticleRow row, UnitDraft draft, Dictionary<int, long> utterances) => new()
    {
        Id = new UnitId(row.Article.Id, row.Article.Version, draft.Ordinal),
        Article = row.Article,
        Origin = new OriginId(set.Origins.Resolve(row.Origin)),
        Utterance = new UtteranceId(utterances.TryGetValue(draft.Ordinal, out var group) ? group : SentenceGroup(row, draft)),
        Kind = draft.Kind,
        Span = draft.Span,
        Context = draft.Context,
        Paragraph = draft.Paragraph,
        Quote = draft.Quote,
        Piece = draft.Piece,
        Speaker = SpeakerKeying.KeyOf(draft.Speaker),
        RemovedBy = row.RemovedBy,
    };
}
