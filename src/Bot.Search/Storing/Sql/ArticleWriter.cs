using Bot.Search.Analyzing;
using Bot.Search.Domain;
using Bot.Search.Storing.Grouping;

namespace Bot.Search.Storing.Sql;

/// <summary>Writes articles into the tables, inside the caller's transaction, and says what changed.</summary>
internal sealed class ArticleWriter : IDisposable
{
    /// <summary>Articles whose meetings are read together.</summary>
    private const int Together = 32;

    private readonly DamagedArticles _damaged;
    private readonly PieceSketch _pieces;
    private readonly ArticleSketch _sketches;
    private readonly SpeakerRows _speakers;
    private readonly PieceGroups _utterances;
    private readonly SketchGroups _origins;

    public ArticleWriter(StoreConnection connection, ITermAnalyzer analyzer, DamagedArticles damaged)
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

    /// <summary>A transaction has ended, well or not.</summary>
    public void End()
    {
        Counters.Forget();
        Rows.EndWriting();
        _utterances.EndWriting();
        _origins.EndWriting();
    }

    /// <summary>Writes what waits for the end of a transaction.</summary>
    public void Save()
    {
        _speakers.Save();
        Counters.Save();
    }

    /// <summary>Drops what is remembered of the tables: somebody else has written, or what was written did not stay.</summary>
    public void Forget() => _speakers.Forget();

    /// <summary>Writes articles in their order. Where ways there and back cost something, what many of them meet is read together.</summary>
    public void Write(IEnumerable<ExtractedArticle> articles, StoreChange change, CancellationToken cancellationToken)
    {
        foreach (var some in articles.Chunk(Together))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var drafts = some.Select(Draft).ToList();
            if (Rows.Expect([.. some.Select(article => article.Article.Id)]))
                Expect(drafts);
            foreach (var draft in drafts)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Write(draft, change);
            }
        }
    }

    /// <summary>Removes every version of an article, also damaged ones. False when nothing is stored.</summary>
    public bool Remove(ArticleId id, StoreChange change)
    {
        var rows = Rows.Find(id, out var damaged);
        Rows.Change(id);
        RemoveDamaged(damaged, change);
        foreach (var row in rows)
            Remove(row, change);
        return damaged.Count + rows.Count > 0;
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

    private ArticleDraft Draft(ExtractedArticle extracted)
    {
        var passages = PassageBuilder.Build(extracted);
        return new ArticleDraft(extracted, passages, [.. passages.Select(passage => PieceOf(extracted, passage))], _sketches.Make(extracted.Article));
    }

    private void Expect(List<ArticleDraft> drafts)
    {
        Rows.ExpectNew(drafts.Count);
        _origins.Expect(drafts.Select(draft => draft.Sketch));
        _utterances.Expect(drafts.SelectMany(draft => draft.Pieces).OfType<PieceWords>());
        _speakers.Expect(drafts.SelectMany(draft => draft.Passages
            .Where(passage => passage.SpeakerKey is not null && draft.Pieces[passage.Ordinal] is not null)
            .Select(passage => (passage.SpeakerKey!.Value, passage.Speaker!))));
    }

    private void Write(ArticleDraft draft, StoreChange change)
    {
        var (extracted, _, pieces, _) = draft;
        var older = Rows.Find(extracted.Article.Id, out var damaged);
        Rows.Change(extracted.Article.Id);
        RemoveDamaged(damaged, change);
        if (older.Count > 0 && older[^1].Article.Version > extracted.Article.Version)
            return;
        var kept = History.WordsOf(pieces);
        foreach (var row in older)
        {
            if (row.Article.Version == extracted.Article.Version)
                Remove(row, change);
            else
                Retire(row, kept, extracted.Article.IngestedAt, change);
        }
        Insert(draft, change);
    }

    /// <summary>Removes a row with everything that belongs to it.</summary>
    private void Remove(ArticleRow row, StoreChange change)
    {
        foreach (var (draft, piece) in StoredPieces(row))
        {
            _utterances.Remove(PassageNumber.Of(row.Row, draft.Ordinal), piece);
            if (draft.SpeakerKey is { } key)
                _speakers.Remove(key, draft.Speaker!);
        }
        if (row.RemovedBy is null)
            RemoveSentences(row);
        _origins.Remove(row.Row, _sketches.Make(row.Article));
        Rows.Delete(row.Row);
        change.Remove(row.Row);
    }

    /// <summary>Rows that cannot be read are taken out by their numbers.</summary>
    private void RemoveDamaged(IReadOnlyList<long> rows, StoreChange change)
    {
        foreach (var row in rows)
        {
            _utterances.RemoveRow(row);
            Rows.Delete(row);
            change.Remove(row);
            _damaged.Remove(row);
        }
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
    private void Retire(ArticleRow row, HashSet<long> kept, DateTimeOffset now, StoreChange change)
    {
        var groups = _utterances.UtterancesOf(row.Row);
        var stored = StoredPieces(row);
        var gone = stored.Where(entry => History.IsGone(entry.Piece, kept)).ToList();
        if (row.RemovedBy is not null && gone.Count == stored.Count)
            return;
        Remove(row, change);
        var retired = row with { RemovedBy = row.RemovedBy ?? now };
        retired = retired with { Row = Rows.Insert(row.Extracted, row.Origin, retired.RemovedBy) };
        foreach (var (draft, piece) in gone)
        {
            _utterances.Add(PassageNumber.Of(retired.Row, draft.Ordinal), piece, groups[draft.Ordinal]);
            if (draft.SpeakerKey is { } key)
                _speakers.Add(key, draft.Speaker!);
        }
        change.Add(retired);
    }

    private void Insert(ArticleDraft draft, StoreChange change)
    {
        var (extracted, passages, pieces, sketch) = draft;
        var origin = Grouper.Assign(_origins, sketch.Keys, sketch, CopyMatch.AreCopies);
        var row = Rows.Insert(extracted, origin, null);
        _origins.Add(row, sketch, origin);
        foreach (var passage in passages)
        {
            var unit = PassageNumber.Of(row, passage.Ordinal);
            if (pieces[passage.Ordinal] is { } piece)
                EnterPiece(unit, piece, passage);
            else
                _utterances.AddSentence(unit, _pieces.SentenceGroup(extracted.Article.Text, passage.Span));
        }
        change.Add(new ArticleRow(row, extracted, origin, null));
    }

    /// <summary>Notes a piece under its utterance, and who speaks.</summary>
    private void EnterPiece(long unit, PieceWords piece, PassageDraft draft)
    {
        _utterances.Add(unit, piece, Grouper.Assign(_utterances, piece.Keys, piece, UtteranceMatch.AreSame));
        if (draft.SpeakerKey is { } key)
            _speakers.Add(key, draft.Speaker!);
    }

    /// <summary>An article with what its groups are made by.</summary>
    private sealed record ArticleDraft(ExtractedArticle Extracted, IReadOnlyList<PassageDraft> Passages, IReadOnlyList<PieceWords?> Pieces, TextSketch Sketch);
}
