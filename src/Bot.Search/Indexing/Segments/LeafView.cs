using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Segments;

/// <summary>One segment as a view shows it.</summary>
internal sealed class LeafView
{
    private const int MostCounted = 20_000;

    /// <summary>The columns of a segment never change, so all views of it share them.</summary>
    private static readonly ConditionalWeakTable<object, SegmentColumns> Known = [];

    private readonly ConcurrentDictionary<(string Field, string Term), int> _counts = new();

    /// <param name="reader">Of one segment.</param>
    /// <param name="live">Which documents are there; null for all.</param>
    public LeafView(AtomicReader reader, IBits? live)
    {
        (Reader, Live) = (reader, live);
        Columns = Known.GetValue(reader.CoreCacheKey, _ => SegmentColumns.Read(reader));
        LiveCount = live is null ? reader.MaxDoc : CountLive(live);
    }

    public AtomicReader Reader { get; }

    public IBits? Live { get; }

    public SegmentColumns Columns { get; }

    public PassageShape[] Shapes => Columns.Shapes;

    public int LiveCount { get; }

    /// <summary>How many passages hold a term. Counted, not estimated: a score must not depend on when deleted documents are merged away.</summary>
    public int Count(string field, string term) => Count(field, term, Find(field, term));

    /// <summary>The same, with the term found already; null when it is not here.</summary>
    public int Count(string field, string term, TermsEnum? terms)
    {
        if (terms is null)
            return 0;
        if (Live is not null && _counts.TryGetValue((field, term), out var known))
            return known;
        if (Live is null)
            return terms.DocFreq;
        var docs = terms.Docs(Live, null, DocsFlags.NONE);
        var count = 0;
        while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            count++;
        if (_counts.Count >= MostCounted)
            _counts.Clear();
        _counts[(field, term)] = count;
        return count;
    }

    /// <summary>A walk over a field's terms that stands at this one; null when the segment does not have it.</summary>
    public TermsEnum? Find(string field, string term)
    {
        if (Reader.GetTerms(field) is not { } terms)
            return null;
        var walk = terms.GetEnumerator();
        return walk.SeekExact(new BytesRef(term)) ? walk : null;
    }

    /// <summary>The terms of a field that begin so, in order of their bytes, with the number of documents that have them, deleted ones counted.</summary>
    public IEnumerable<(string Term, int Documents)> WithPrefix(string field, string prefix) => WithPrefix(field, prefix, null);

    /// <summary>The same for those whose bytes <paramref name="isWanted"/> accepts: most terms need not become texts.</summary>
    public IEnumerable<(string Term, int Documents)> WithPrefix(string field, string prefix, Func<BytesRef, bool>? isWanted)
    {
        if (Reader.GetTerms(field) is not { } terms)
            yield break;
        var walk = terms.GetEnumerator();
        var start = new BytesRef(prefix);
        if (walk.SeekCeil(start) == TermsEnum.SeekStatus.END)
            yield break;
        do
        {
            if (!StringHelper.StartsWith(walk.Term, start))
                yield break;
            if (isWanted?.Invoke(walk.Term) != false)
                yield return (walk.Term.Utf8ToString(), walk.DocFreq);
        }
        while (walk.MoveNext());
    }

    private static int CountLive(IBits live)
    {
        var count = 0;
        for (var doc = 0; doc < live.Length; doc++)
            count += live.Get(doc) ? 1 : 0;
        return count;
    }
}
