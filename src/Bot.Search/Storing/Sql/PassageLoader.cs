using Bot.Search.Domain;
using Bot.Search.Storing.Grouping;

namespace Bot.Search.Storing.Sql;

/// <summary>Loads units from the store, each article once, and makes only those units that are asked for.</summary>
internal sealed class PassageLoader(StoreSession session, GroupAliases origins, PieceSketch sketch)
{
    private readonly Dictionary<long, LoadedRow> _byRow = [];
    private readonly Dictionary<(ArticleId Id, int Version), long> _rows = [];

    /// <summary>Null when the unit is not stored or not searched any more.</summary>
    public Passage? Load(PassageId id)
    {
        if (!_rows.TryGetValue((id.Article, id.Version), out var number))
        {
            if (session.Rows.FindRow(id.Article, id.Version) is not { } row)
                return null;
            _rows[(id.Article, id.Version)] = number = row;
        }
        return Load(number, id.Ordinal, null);
    }

    /// <param name="number">Its article's row.</param>
    /// <param name="ordinal">Its number in the article.</param>
    /// <param name="utterance">Its group where that is known; null to look it up.</param>
    public Passage? Load(long number, int ordinal, long? utterance)
    {
        if (!_byRow.TryGetValue(number, out var loaded))
        {
            if (session.FindRow(number) is not { } row)
                return null;
            _byRow[number] = loaded = new LoadedRow(row, PassageBuilder.Build(row.Extracted));
        }
        return ordinal < loaded.Drafts.Count && ToUnit(loaded.Row, loaded.Drafts[ordinal], utterance) is { } unit ? unit : null;
    }

    /// <summary>All searched units of a row.</summary>
    public IEnumerable<Passage> LoadAll(ArticleRow row) =>
        PassageBuilder.Build(row.Extracted).Select(draft => ToUnit(row, draft, null)).OfType<Passage>();

    /// <summary>All pieces of a row's quotes, whether they are searched or not.</summary>
    public IEnumerable<Passage> LoadQuotes(ArticleRow row) =>
        PassageBuilder.Build(row.Extracted).Where(draft => draft.Quote is not null).Select(draft => Make(row, draft, GroupOf(row, draft)));

    private Passage? ToUnit(ArticleRow row, PassageDraft draft, long? utterance)
    {
        var group = utterance ?? GroupOf(row, draft);
        return row.RemovedBy is not null && group is null ? null : Make(row, draft, group);
    }

    private long? GroupOf(ArticleRow row, PassageDraft draft) =>
        draft.Quote is null ? null : session.Utterances.UtteranceOf(PassageNumber.Of(row.Row, draft.Ordinal));

    private Passage Make(ArticleRow row, PassageDraft draft, long? group)
    {
        var utterance = new UtteranceId(group ?? sketch.SentenceGroup(row.Article.Text, draft.Span));
        return draft.ToUnit(row.Article, new OriginId(origins.Resolve(row.Origin)), utterance, group is null ? null : row.RemovedBy);
    }

    private sealed record LoadedRow(ArticleRow Row, IReadOnlyList<PassageDraft> Drafts);
}

/// <summary>Row and ordinal of a unit in one number, ordered as they are.</summary>
internal static class PassageNumber
{
    /// <summary>Bits of the ordinal; the row is above them.</summary>
    public const int OrdinalBits = 20;

    public static long Of(long row, int ordinal) => (row << OrdinalBits) | (uint)ordinal;

    public static long RowOf(long unit) => unit >> OrdinalBits;

    public static int OrdinalOf(long unit) => (int)(unit & ((1 << OrdinalBits) - 1));
}
