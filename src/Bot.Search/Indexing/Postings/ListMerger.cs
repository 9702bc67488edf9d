namespace Bot.Search.Indexing.Postings;

/// <summary>Reads one term's lists from several segments and brings them into the order of new doc numbers.</summary>
internal sealed class ListMerger(IReadOnlyList<LiveSegment> sources, int[][] newDocs)
{
    private readonly List<Posting> _merged = [];
    private readonly List<Posting>[] _read = [.. sources.Select(_ => new List<Posting>())];
    private readonly int[] _docs = new int[BlockRecord.Size];
    private readonly byte[] _impacts = new byte[BlockRecord.Size];
    private ListWindow _window = new();

    /// <summary>The merged list; valid until the next call.</summary>
    public List<Posting> Merge(List<int> holders, int[] terms)
    {
        foreach (var holder in holders)
            Read(holder, terms[holder]);
        if (holders.Count == 1)
            return _read[holders[0]];
        _merged.Clear();
        var at = new int[holders.Count];
        while (true)
        {
            var (best, doc) = (-1, int.MaxValue);
            for (var i = 0; i < holders.Count; i++)
            {
                var list = _read[holders[i]];
                if (at[i] < list.Count && list[at[i]].Doc < doc)
                    (best, doc) = (i, list[at[i]].Doc);
            }
            if (best < 0)
                return _merged;
            _merged.Add(_read[holders[best]][at[best]++]);
        }
    }

    private void Read(int source, int term)
    {
        var (segment, postings, map) = (sources[source].Segment, _read[source], newDocs[source]);
        postings.Clear();
        _window = new ListWindow();
        var record = segment.Terms[term];
        var blocks = segment.Blocks(record);
        var start = record.ListStart + (long)blocks.Length * BlockRecord.Bytes;
        var before = -1;
        for (var read = 0; read < record.Units; read += BlockRecord.Size)
        {
            var count = Math.Min(BlockRecord.Size, record.Units - read);
            var offset = blocks.IsEmpty ? 0 : blocks[read / BlockRecord.Size].Offset;
            ListEncoder.Read(segment.List(start + offset, count * ListEncoder.LongestPosting, _window), before, _docs.AsSpan(0, count), _impacts);
            before = _docs[count - 1];
            for (var i = 0; i < count; i++)
            {
                if (map[_docs[i]] >= 0)
                    postings.Add(new Posting(map[_docs[i]], _impacts[i]));
            }
        }
    }
}
