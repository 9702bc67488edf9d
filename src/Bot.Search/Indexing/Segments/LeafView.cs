using System.Runtime.CompilerServices;
using Bot.Search.Analyzing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;

namespace Bot.Search.Indexing.Segments;

/// <summary>One segment as a view shows it.</summary>
internal sealed class LeafView
{
    private const int MostCounted = 1_024;

    /// <summary>Columns and dictionary of a segment never change, so all views of it share them.</summary>
    private static readonly ConditionalWeakTable<object, SegmentColumns> KnownColumns = [];
    private static readonly ConditionalWeakTable<object, SegmentTerms> KnownTerms = [];

    private readonly RecentlyUsed<TermPlace, int> _counts = new(MostCounted);
    private readonly SegmentTerms _terms;

    /// <param name="reader">Of one segment.</param>
    /// <param name="live">Which documents are there; null for all.</param>
    public LeafView(AtomicReader reader, IBits? live)
    {
        (Reader, Live) = (reader, live);
        Columns = KnownColumns.GetValue(reader.CoreCacheKey, _ => SegmentColumns.Read(reader));
        _terms = KnownTerms.GetValue(reader.CoreCacheKey, _ => new SegmentTerms(reader));
        LiveCount = live is null ? reader.MaxDoc : CountLive(live);
    }

    public AtomicReader Reader { get; }

    public IBits? Live { get; }

    public SegmentColumns Columns { get; }

    public PassageShape[] Shapes => Columns.Shapes;

    public int LiveCount { get; }

    /// <summary>How many passages hold a term. Counted, not estimated: a score must not depend on when deleted documents are merged away.</summary>
    public int Count(string field, string term) => Find(field, term) is { } place ? Count(place) : 0;

    /// <summary>The same, with the term found already.</summary>
    public int Count(TermPlace place) => Live is null ? place.Documents : _counts.GetOrMake(place, CountDocuments);

    /// <summary>Where a term's passages are; null when the segment does not have it.</summary>
    public TermPlace? Find(string field, string term) => _terms.Find(field, term);

    /// <summary>The terms of a field that begin so, in order of their bytes, with the number of documents that have them, deleted ones counted.</summary>
    public IEnumerable<(string Term, int Documents)> WithPrefix(string field, string prefix)
    {
        if (_terms.Walk(field) is not { } walk)
            yield break;
        var start = new BytesRef(prefix);
        if (walk.SeekCeil(start) == TermsEnum.SeekStatus.END)
            yield break;
        do
        {
            if (!StringHelper.StartsWith(walk.Term, start))
                yield break;
            yield return (walk.Term.Utf8ToString(), walk.DocFreq);
        }
        while (walk.MoveNext());
    }

    /// <summary>The same for the terms that an automaton accepts.</summary>
    public IEnumerable<(string Term, int Documents)> Accepted(string field, CompiledAutomaton automaton)
    {
        if (Reader.GetTerms(field)?.Intersect(automaton, null) is not { } walk)
            yield break;
        while (walk.MoveNext())
            yield return (walk.Term.Utf8ToString(), walk.DocFreq);
    }

    private int CountDocuments(TermPlace place)
    {
        var docs = place.Docs(Live, DocsFlags.NONE);
        var count = 0;
        while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            count++;
        return count;
    }

    private static int CountLive(IBits live)
    {
        var count = 0;
        for (var doc = 0; doc < live.Length; doc++)
            count += live.Get(doc) ? 1 : 0;
        return count;
    }
}
