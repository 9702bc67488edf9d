namespace Bot.Search.Indexing.Postings;

/// <summary>Walks over one term's list, a block at a time.</summary>
internal sealed class TermCursor : Cursor
{
    private readonly Segment _segment;
    private readonly TermRecord _term;
    private readonly string _text;
    private readonly int _rarity;
    private readonly int _blocks;
    private readonly int[] _docs = new int[BlockRecord.Size];
    private readonly byte[] _impacts = new byte[BlockRecord.Size];
    private readonly ListWindow _window = new();
    private int _block = -1;
    private int _ahead;
    private int _count;
    private int _at;

    public TermCursor(Segment segment, int number, string text, int rarity)
    {
        (_segment, _text, _rarity) = (segment, text, rarity);
        _term = segment.Terms[number];
        _blocks = Segment.BlockCount(_term.Units);
    }

    public override long Cost => _term.Units;

    public override int Max => ScoreOf((byte)_term.MaxImpact);

    /// <summary>Impact of the doc where the cursor stands.</summary>
    public byte Impact => _impacts[_at];

    public override void Advance(int target)
    {
        if (target <= Doc)
            return;
        if (_count == 0 || target > _docs[_count - 1])
        {
            if (!LoadBlockFor(target))
            {
                Doc = End;
                return;
            }
        }
        while (_docs[_at] < target)
            _at++;
        Doc = _docs[_at];
    }

    public override int Score() => ScoreOf(_impacts[_at]);

    public override int MaxFrom(int target, out int until)
    {
        if (_blocks == 0)
        {
            until = End - 1;
            return Max;
        }
        var blocks = _segment.Blocks(_term);
        _ahead = Skip(blocks, Math.Max(_ahead, Math.Max(0, _block)), target);
        if (_ahead == _blocks)
        {
            until = End - 1;
            return 0;
        }
        until = blocks[_ahead].LastDoc;
        return ScoreOf((byte)blocks[_ahead].MaxImpact);
    }

    /// <summary>The greatest place of any posting in the block that <see cref="MaxFrom"/> speaks of.</summary>
    public MatchField FieldFrom(int target, out int until)
    {
        MaxFrom(target, out until);
        if (_blocks == 0)
            return Scoring.Impact.FieldOf((byte)_term.MaxImpact);
        return _ahead == _blocks ? MatchField.Headline : Scoring.Impact.FieldOf((byte)_segment.Blocks(_term)[_ahead].MaxImpact);
    }

    /// <summary>The greatest place anywhere in the list.</summary>
    public MatchField GreatestField => Scoring.Impact.FieldOf((byte)_term.MaxImpact);

    public int Rarity => _rarity;

    public override void Collect(List<TermMatch> matches) =>
        matches.Add(new TermMatch(_text, Scoring.Impact.FieldOf(Impact), _rarity));

    private int ScoreOf(byte impact) => Scoring.Impact.Score(_rarity, Scoring.Impact.WeightOf(impact));

    private bool LoadBlockFor(int target)
    {
        if (_blocks == 0)
        {
            if (_block == 0)
                return false;
            LoadOnly();
            return _docs[_count - 1] >= target;
        }
        var blocks = _segment.Blocks(_term);
        var block = Skip(blocks, _block + 1, target);
        if (block == _blocks)
            return false;
        Load(blocks, block);
        return true;
    }

    /// <summary>The first block from <paramref name="from"/> on that reaches the target: by leaps, then by halves.</summary>
    private static int Skip(ReadOnlySpan<BlockRecord> blocks, int from, int target)
    {
        var (low, step) = (from, 1);
        while (low + step < blocks.Length && blocks[low + step].LastDoc < target)
        {
            low += step;
            step *= 2;
        }
        var high = Math.Min(low + step, blocks.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (blocks[middle].LastDoc < target)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private void LoadOnly()
    {
        (_block, _count, _at) = (0, _term.Units, 0);
        var data = _segment.List(_term.ListStart, _count * ListEncoder.LongestPosting, _window);
        ListEncoder.Read(data, -1, _docs.AsSpan(0, _count), _impacts);
    }

    private void Load(ReadOnlySpan<BlockRecord> blocks, int block)
    {
        _count = block == _blocks - 1 ? _term.Units - block * BlockRecord.Size : BlockRecord.Size;
        (_block, _at) = (block, 0);
        var start = _term.ListStart + (long)_blocks * BlockRecord.Bytes + blocks[block].Offset;
        var data = _segment.List(start, _count * ListEncoder.LongestPosting, _window);
        ListEncoder.Read(data, block == 0 ? -1 : blocks[block - 1].LastDoc, _docs.AsSpan(0, _count), _impacts);
    }
}
