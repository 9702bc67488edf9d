using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using Bot.Search.Analyzing;
using Bot.Search.Indexing.Passages;
using Bot.Search.Indexing.Segments;
using Bot.Search.Storing;
using Bot.Search.Storing.Grouping;
using Bot.Search.Storing.Sql;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Following;

/// <summary>Makes the documents of a stored article: one a passage. Used by one thread at a time; fields are used again.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Token streams over terms in memory hold nothing that must be let go.")]
internal sealed class PassageDocuments
{
    private static readonly FieldType Coded = Frozen(IndexOptions.DOCS_AND_FREQS, true);
    private static readonly FieldType Placed = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static readonly FieldType Many = Frozen(IndexOptions.DOCS_ONLY, true);
    private static readonly FieldType One = Frozen(IndexOptions.DOCS_ONLY, false);

    private readonly ArticleAnalyzer _articles;
    private readonly PieceSketch _pieces;
    private readonly CodedTerms _coded = new();
    private readonly WordTerms _words = new();
    private readonly ListedTerms _roles = new();
    private readonly ListedTerms _forms = new();

    public PassageDocuments(ITermAnalyzer analyzer)
    {
        _articles = new ArticleAnalyzer(analyzer);
        _pieces = new PieceSketch(analyzer);
    }

    /// <summary>The documents of a version, one after the other: each is to be added before the next one is asked for.</summary>
    /// <param name="row">The version; of an older one only what stands in <paramref name="utterances"/> is searched.</param>
    /// <param name="utterances">Group of each stored piece by ordinal.</param>
    public IEnumerable<IEnumerable<IIndexableField>> Make(ArticleRow row, IReadOnlyDictionary<int, long> utterances)
    {
        var isHistory = row.RemovedBy is not null;
        var drafts = PassageBuilder.Build(row.Extracted);
        var searched = isHistory ? drafts.Where(draft => utterances.ContainsKey(draft.Ordinal)).ToList() : drafts;
        if (searched.Count == 0)
            yield break;
        var terms = _articles.Analyze(row.Extracted, searched);
        var bytes = terms.Terms.Select(term => new BytesRef(term)).ToArray();
        var day = Scoring.Ranking.DayOf(row.Article.Published);
        for (var i = 0; i < terms.Passages.Count; i++)
        {
            var passage = terms.Passages[i];
            var fields = Keywords(row, passage);
            if (i == 0)
                fields.Add(Listed(IndexFields.Form, _forms, [.. terms.Terms.Zip(terms.Words, (term, word) => new BytesRef(term + IndexFields.FormSign + word))]));
            var title = passage.IsQuote ? terms.Title : default;
            _coded.Set(bytes, passage.Postings);
            fields.Add(new Field(passage.IsQuote ? IndexFields.QuoteTerms : IndexFields.SentenceTerms, _coded, Coded));
            _words.Set(bytes, terms.Sequence, title, passage.Paragraph);
            fields.Add(new Field(passage.IsQuote ? IndexFields.QuoteWords : IndexFields.SentenceWords, _words, Placed));
            var utterance = utterances.TryGetValue(passage.Draft.Ordinal, out var group) ? group : _pieces.SentenceGroup(row.Article.Text, passage.Draft.Span);
            var unit = PassageNumber.Of(row.Row, passage.Draft.Ordinal);
            fields.Add(new BinaryDocValuesField(IndexFields.Shape, Bytes(PassageShape.Of(unit, utterance, passage, title.Length, day, isHistory))));
            yield return fields;
        }
    }

    /// <summary>The term by which all documents of a version are found.</summary>
    public static Term RowTerm(long row) => new(IndexFields.Row, row.ToString(CultureInfo.InvariantCulture));

    private List<IIndexableField> Keywords(ArticleRow row, PassageTerms passage)
    {
        var fields = new List<IIndexableField>(9)
        {
            new Field(IndexFields.Row, row.Row.ToString(CultureInfo.InvariantCulture), One),
            new Field(IndexFields.Outlet, IndexFields.Keyword(row.Article.Outlet), One),
        };
        if (passage.Draft.SpeakerKey is { } key)
        {
            var keyword = IndexFields.Keyword(key.Value);
            fields.Add(new Field(IndexFields.Speaker, keyword, One));
            fields.Add(new SortedDocValuesField(IndexFields.Speaker, new BytesRef(keyword)));
        }
        if (passage.RoleTerms.Count > 0)
            fields.Add(Listed(IndexFields.Role, _roles, [.. passage.RoleTerms.Select(term => new BytesRef(term))]));
        return fields;
    }

    private static Field Listed(string name, ListedTerms stream, IReadOnlyList<BytesRef> terms)
    {
        stream.Set(terms);
        return new Field(name, stream, Many);
    }

    private static BytesRef Bytes(in PassageShape shape)
    {
        var bytes = new byte[PassageShape.Bytes];
        MemoryMarshal.Write(bytes, in shape);
        return new BytesRef(bytes);
    }

    private static FieldType Frozen(IndexOptions options, bool isStream)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = isStream, OmitNorms = true, IndexOptions = options, IsStored = false };
        type.Freeze();
        return type;
    }
}
