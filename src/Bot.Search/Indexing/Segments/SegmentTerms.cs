using Bot.Search.Analyzing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Segments;

/// <summary>
/// The dictionary of one segment. To find a term there reads and decodes a block of a file, in each of some twenty segments;
/// a question asks for the same terms when it counts, scores and explains, and people ask for the same words.
/// </summary>
internal sealed class SegmentTerms(AtomicReader reader)
{
    private const int MostRemembered = 1_024;

    private readonly RecentlyUsed<(string Field, string Term), TermPlace?> _places = new(MostRemembered);

    /// <summary>Where a term's documents are listed; null when no document has it.</summary>
    public TermPlace? Find(string field, string term) => _places.GetOrMake((field, term), Seek);

    /// <summary>A walk over a field's terms; null when the segment has none.</summary>
    public TermsEnum? Walk(string field) => reader.GetTerms(field)?.GetEnumerator();

    private TermPlace? Seek((string Field, string Term) asked)
    {
        if (Walk(asked.Field) is not { } walk)
            return null;
        var bytes = new BytesRef(asked.Term);
        return walk.SeekExact(bytes) ? new TermPlace(reader, asked.Field, bytes, walk.GetTermState(), walk.DocFreq) : null;
    }
}

/// <summary>A term of a segment, found.</summary>
/// <param name="reader">Its segment.</param>
/// <param name="field">Its field.</param>
/// <param name="bytes">Its text in UTF-8.</param>
/// <param name="state">What the dictionary says of it.</param>
/// <param name="documents">How many documents have it.</param>
internal sealed class TermPlace(AtomicReader reader, string field, BytesRef bytes, TermState state, int documents)
{
    /// <summary>How many documents have it, deleted ones counted.</summary>
    public int Documents => documents;

    /// <summary>Its documents and their frequencies.</summary>
    public DocsEnum Docs(IBits? live, DocsFlags flags = DocsFlags.FREQS) => Stand().Docs(live, null, flags);

    /// <summary>Its documents and positions; null when the field keeps none.</summary>
    public DocsAndPositionsEnum? Positions(IBits? live) => Stand().DocsAndPositions(live, null, DocsAndPositionsFlags.NONE);

    private TermsEnum Stand()
    {
        var walk = reader.GetTerms(field).GetEnumerator();
        walk.SeekExact(bytes, state);
        return walk;
    }
}
