using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Storing.Grouping;
using Microsoft.Data.Sqlite;

namespace Bot.Search.Storing.Sqlite;

/// <summary>Writes articles into the tables, inside the caller's transaction, and says what changed.</summary>
internal sealed class ArticleWriter : IDisposable
{
    private readonly DamagedArticles _damaged;
    private readonly PieceSketch _pieces;
    private readonly ArticleSketch _sketches;
    private readonly SpeakerRows _speakers;
    private readonly PieceGroups _utterances;
    private readonly SketchGroups _origins;

    public ArticleWriter(SqliteConnection connection, ITermAnalyzer analyzer, DamagedArticles damaged)
    {
        Rows = new ArticleRows(connection, damaged);
        _damaged = damaged;
        Counters = new GroupCounters(connection);
        Changes = new ChangeRows(connection);
        Forgotten = new ForgottenRows(connection, Counters);
        _pieces = new PieceSketch(analyzer);
        _sketches = new ArticleSketch(analyzer);
        _speakers = new SpeakerRows(connection);
        _utterances = new PieceGroups(connection, Counters);
        _origins = new SketchGroups(connection, Counters);
        Edits = new EditRows(connection, Rows, analyzer);
    }

    public ArticleRows Rows { get; }

    public GroupCounters Counters { get; }

    public ChangeRows Changes { get; }

    public ForgottenRows Forgotten { get; }

    public EditRows Edits { get; }

    /// <summary>Begins to write in a transaction; with <paramref name="anew"/> what is remembered of the tables is dropped.</summary>
    public void Begin(SqliteTransaction transaction, bool anew)
    {
        (_utterances.Transaction, _origins.Transaction) = (transaction, transaction);
        if (anew)
            _speakers.Forget();
    }

    /// <summary>Ends writing: statements read outside any transaction again.</summary>
    public void End() => (_utterances.Transaction, _origins.Transaction) = (null, null);

    public void Write(SqliteTransaction transaction, ExtractedArticle extracted, StoreChange change)
    {
        var older = Rows.Find(transaction, extracted.Article.Id);
        RemoveDamaged(transaction, extracted.Article.Id, older, change);
        if (older.Count > 0 && older[^1].Article.Version > extracted.Article.Version)
            return;
        var drafts = PassageBuilder.Build(extracted);
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

    /// <summary>Removes every version of an article, also damaged ones. False when nothing is stored.</summary>
    public bool Remove(SqliteTransaction transaction, ArticleId id, StoreChange change)
    {
        var rows = Rows.Find(transaction, id);
        var damaged = RemoveDamaged(transaction, id, rows, change);
        foreach (var row in rows)
            Remove(transaction, row, change);
        return damaged || rows.Count > 0;
    }

    public void Dispose()
    {
        Edits.Dispose();
        Rows.Dispose();
        Counters.Dispose();
        Changes.Dispose();
        Forgotten.Dispose();
        _speakers.Dispose();
        _utterances.Dispose();
        _origins.Dispose();
    }

    /// <summary>Removes a row with everything that belongs to it.</summary>
    private void Remove(SqliteTransaction transaction, ArticleRow row, StoreChange change)
    {
        foreach (var (draft, piece) in StoredPieces(row))
        {
            _utterances.Remove(PassageNumber.Of(row.Row, draft.Ordinal), piece);
            if (draft.SpeakerKey is { } key)
                _speakers.Remove(transaction, key, draft.Speaker!);
        }
        if (row.RemovedBy is null)
            RemoveSentences(row);
        _origins.Remove(row.Row, _sketches.Make(row.Article));
        Rows.Delete(transaction, row.Row);
        change.Remove(row.Row);
    }

    /// <summary>Rows of an article that cannot be read are taken out by their numbers; true when there were any.</summary>
    private bool RemoveDamaged(SqliteTransaction transaction, ArticleId id, IReadOnlyList<ArticleRow> whole, StoreChange change)
    {
        var damaged = Rows.RowsOf(transaction, id).Except(whole.Select(row => row.Row)).ToList();
        foreach (var row in damaged)
        {
            _utterances.RemoveRow(row);
            Rows.Delete(transaction, row);
            change.Remove(row);
            _damaged.Remove(row);
        }
        return damaged.Count > 0;
    }

    private PieceWords? PieceOf(ExtractedArticle extracted, PassageDraft draft) =>
        draft.Quote is null ? null : _pieces.Make(extracted.Article.Text, draft.Span, draft.Speaker, draft.Quote.Act);

    private List<(PassageDraft Draft, PieceWords Piece)> StoredPieces(ArticleRow row)
    {
        var stored = _utterances.UtterancesOf(row.Row);
        return PassageBuilder.Build(row.Extracted)
            .Where(draft => stored.ContainsKey(draft.Ordinal))
            .Select(draft => (draft, PieceOf(row.Extracted, draft)!))
            .ToList();
    }

    private void RemoveSentences(ArticleRow row)
    {
        foreach (var draft in PassageBuilder.Build(row.Extracted).Where(draft => draft.Quote is null))
            _utterances.RemoveSentence(PassageNumber.Of(row.Row, draft.Ordinal), _pieces.SentenceGroup(row.Article.Text, draft.Span));
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
        foreach (var (draft, piece) in gone)
        {
            _utterances.Add(PassageNumber.Of(retired.Row, draft.Ordinal), piece, groups[draft.Ordinal]);
            if (draft.SpeakerKey is { } key)
                _speakers.Add(transaction, key, draft.Speaker!);
        }
        change.Add(retired);
    }

    private void Insert(
        SqliteTransaction transaction,
        ExtractedArticle extracted,
        IReadOnlyList<PassageDraft> drafts,
        List<PieceWords?> pieces,
        StoreChange change)
    {
        var sketch = _sketches.Make(extracted.Article);
        var origin = Grouper.Assign(_origins, sketch.Keys, sketch, CopyMatch.AreCopies);
        var row = Rows.Insert(transaction, extracted, origin, null);
        _origins.Add(row, sketch, origin);
        foreach (var draft in drafts)
        {
            var unit = PassageNumber.Of(row, draft.Ordinal);
            if (pieces[draft.Ordinal] is { } piece)
                EnterPiece(transaction, unit, piece, draft);
            else
                _utterances.AddSentence(unit, _pieces.SentenceGroup(extracted.Article.Text, draft.Span));
        }
        change.Add(new ArticleRow(row, extracted, origin, null));
    }

    /// <summary>Notes a piece under its utterance, and who speaks.</summary>
    private void EnterPiece(SqliteTransaction transaction, long unit, PieceWords piece, PassageDraft draft)
    {
        _utterances.Add(unit, piece, Grouper.Assign(_utterances, piece.Keys, piece, UtteranceMatch.AreSame));
        if (draft.SpeakerKey is { } key)
            _speakers.Add(transaction, key, draft.Speaker!);
    }
}
