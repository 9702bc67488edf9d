using Bot.Search.Domain;
using Bot.Search.Indexing.Analysis;
using Bot.Search.Indexing.Grouping;
using Bot.Search.Indexing.Origins;
using Bot.Search.Indexing.Postings;
using Bot.Search.Indexing.Units;
using Bot.Search.Indexing.Utterances;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Indexing.Sqlite;

/// <summary>Writes articles into the tables, inside the caller's transaction, and says what changed.</summary>
internal sealed class SqliteStore : IDisposable
{
    private readonly SegmentArticles _segments;
    private readonly PieceSketch _pieces;
    private readonly ArticleSketch _sketches;
    private readonly SpeakerRows _speakers;
    private readonly PieceGroups _utterances;
    private readonly SketchGroups _origins;

    public SqliteStore(SqliteConnection connection, ITermAnalyzer analyzer)
    {
        Rows = new ArticleRows(connection);
        Counters = new GroupCounters(connection);
        _segments = new SegmentArticles(analyzer);
        _pieces = new PieceSketch(analyzer);
        _sketches = new ArticleSketch(analyzer);
        _speakers = new SpeakerRows(connection);
        _utterances = new PieceGroups(connection, Counters);
        _origins = new SketchGroups(connection, Counters);
        Edits = new EditRows(connection, Rows, analyzer);
    }

    public ArticleRows Rows { get; }

    public GroupCounters Counters { get; }

    public EditRows Edits { get; }

    /// <summary>Begins to write in a transaction; what is remembered of an earlier one that failed is dropped.</summary>
    public void Begin(SqliteTransaction transaction, bool afterFailure)
    {
        (_utterances.Transaction, _origins.Transaction) = (transaction, transaction);
        if (afterFailure)
            _speakers.Forget();
    }

    /// <summary>Ends writing: statements read outside any transaction again.</summary>
    public void End() => (_utterances.Transaction, _origins.Transaction) = (null, null);

    public void Write(SqliteTransaction transaction, ExtractedArticle extracted, StoreChange change)
    {
        var older = Rows.Find(transaction, extracted.Article.Id);
        if (older.Count > 0 && older[^1].Article.Version > extracted.Article.Version)
            return;
        var drafts = UnitBuilder.Build(extracted);
        var pieces = drafts.Select(draft => PieceOf(extracted, draft)).ToList();
        var kept = History.WordsOf(pieces);
        foreach (var row in older)
        {
            if (row.Article.Version == extracted.Article.Version)
                Remove(transaction, row, change);
            else
                Retire(transaction, row, kept, extracted.Article.IngestedAt, change);
        }
        Insert(transaction, extracted, drafts, pieces, change);
    }

    /// <summary>Removes a row with everything that belongs to it.</summary>
    public void Remove(SqliteTransaction transaction, ArticleRow row, StoreChange change)
    {
        foreach (var (ordinal, piece) in StoredPieces(row))
            _utterances.Remove(UnitNumber.Of(row.Row, ordinal), piece);
        if (row.RemovedBy is null)
            RemoveSentences(row);
        _origins.Remove(row.Row, _sketches.Make(row.Article));
        Rows.Delete(transaction, row.Row);
        change.Remove(row.Row);
    }

    /// <summary>What a segment needs of stored rows; their texts are analysed on all processors.</summary>
    public IReadOnlyList<SegmentArticle> ToSegments(IEnumerable<ArticleRow> rows) => rows
        .Select(row => (Row: row, Utterances: _utterances.UtterancesOf(row.Row)))
        .ToList()
        .AsParallel()
        .AsOrdered()
        .Select(read => ToSegment(read.Row, read.Utterances))
        .ToList();

    public void Dispose()
    {
        Edits.Dispose();
        Rows.Dispose();
        Counters.Dispose();
        _speakers.Dispose();
        _utterances.Dispose();
        _origins.Dispose();
    }

    private SegmentArticle ToSegment(ArticleRow row, Dictionary<int, long> utterances) =>
        _segments.Make(row.Row, row.Extracted, row.Origin, row.RemovedBy is not null, utterances);

    private PieceWords? PieceOf(ExtractedArticle extracted, UnitDraft draft) =>
        draft.Quote is null ? null : _pieces.Make(extracted.Article.Text, draft.Span, draft.Speaker);

    private List<(int Ordinal, PieceWords Piece)> StoredPieces(ArticleRow row)
    {
        var stored = _utterances.UtterancesOf(row.Row);
        return UnitBuilder.Build(row.Extracted)
            .Where(draft => stored.ContainsKey(draft.Ordinal))
            .Select(draft => (draft.Ordinal, PieceOf(row.Extracted, draft)!))
            .ToList();
    }

    private void RemoveSentences(ArticleRow row)
    {
        foreach (var draft in UnitBuilder.Build(row.Extracted).Where(draft => draft.Quote is null))
            _utterances.RemoveSentence(UnitNumber.Of(row.Row, draft.Ordinal), _pieces.SentenceGroup(row.Article.Text, draft.Span));
    }

    /// <summary>Makes a version history: only pieces that the newest version lacks stay, under a new row.</summary>
    private void Retire(SqliteTransaction transaction, ArticleRow row, HashSet<long> kept, DateTimeOffset now, StoreChange change)
    {
        var groups = _utterances.UtterancesOf(row.Row);
        var stored = StoredPieces(row);
        var gone = stored.Where(entry => History.IsGone(entry.Piece, kept)).ToList();
        if (row.RemovedBy is not null && gone.Count == stored.Count)
            return;
        Remove(transaction, row, change);
        var retired = row with { RemovedBy = row.RemovedBy ?? now };
        retired = retired with { Row = Rows.Insert(transaction, row.Extracted, row.Origin, retired.RemovedBy) };
        foreach (var (ordinal, piece) in gone)
            _utterances.Add(UnitNumber.Of(retired.Row, ordinal), piece, groups[ordinal]);
        change.Added[retired.Row] = ToSegment(retired, _utterances.UtterancesOf(retired.Row));
    }

    private void Insert(
        SqliteTransaction transaction,
        ExtractedArticle extracted,
        IReadOnlyList<UnitDraft> drafts,
        List<PieceWords?> pieces,
        StoreChange change)
    {
        var sketch = _sketches.Make(extracted.Article);
        var origin = Grouper.Assign(_origins, sketch.Keys, sketch, CopyMatch.AreCopies);
        var row = Rows.Insert(transaction, extracted, origin, null);
        _origins.Add(row, sketch, origin);
        var groups = new Dictionary<int, long>();
        foreach (var draft in drafts)
        {
            var unit = UnitNumber.Of(row, draft.Ordinal);
            groups[draft.Ordinal] = pieces[draft.Ordinal] is { } piece
                ? EnterPiece(transaction, unit, piece, draft)
                : EnterSentence(unit, extracted.Article.Text, draft.Span);
        }
        change.Added[row] = _segments.Make(row, extracted, origin, false, groups);
    }

    /// <summary>Notes a piece under its utterance, and who speaks.</summary>
    private long EnterPiece(SqliteTransaction transaction, long unit, PieceWords piece, UnitDraft draft)
    {
        var group = Grouper.Assign(_utterances, piece.Keys, piece, UtteranceMatch.AreSame);
        _utterances.Add(unit, piece, group);
        if (draft.SpeakerKey is { } key)
            _speakers.Add(transaction, key, draft.Speaker!);
        return group;
    }

    private long EnterSentence(long unit, string text, TextSpan span)
    {
        var group = _pieces.SentenceGroup(text, span);
        _utterances.AddSentence(unit, group);
        return group;
    }
}
