using System.Buffers;
using System.Runtime.InteropServices;

namespace Bot.Search.Indexing.Postings;

/// <summary>
/// Lists on file: for each posting the distance to the one before as a variable-length number (7 bits a byte, least
/// first), then the impact. A list longer than one block is headed by its table of blocks.
/// </summary>
internal sealed class ListEncoder
{
    /// <summary>Bytes of the longest posting: five for the distance, one for the impact.</summary>
    public const int LongestPosting = 6;

    private readonly List<BlockRecord> _blocks = [];
    private readonly ArrayBufferWriter<byte> _data = new();

    /// <summary>Writes a list and returns its greatest impact.</summary>
    public int Write(Stream target, List<Posting> postings)
    {
        _blocks.Clear();
        _data.ResetWrittenCount();
        var (before, greatest) = (-1, 0);
        for (var i = 0; i < postings.Count; i += BlockRecord.Size)
        {
            var block = CollectionsMarshal.AsSpan(postings)[i..Math.Min(i + BlockRecord.Size, postings.Count)];
            var offset = _data.WrittenCount;
            var max = WriteBlock(block, before);
            before = block[^1].Doc;
            _blocks.Add(new BlockRecord { LastDoc = before, Offset = offset, MaxImpact = max });
            greatest = Math.Max(greatest, max);
        }
        if (_blocks.Count > 1)
            target.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_blocks)));
        target.Write(_data.WrittenSpan);
        return greatest;
    }

    /// <summary>Reads a block's postings; <paramref name="before"/> is the last doc of the block before, -1 for the first.</summary>
    public static void Read(ReadOnlySpan<byte> data, int before, Span<int> docs, Span<byte> impacts)
    {
        var at = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            int part = data[at++];
            var distance = part & 0x7F;
            for (var shift = 7; part >= 0x80; shift += 7)
            {
                part = data[at++];
                distance |= (part & 0x7F) << shift;
            }
            before += distance;
            docs[i] = before;
            impacts[i] = data[at++];
        }
    }

    private int WriteBlock(ReadOnlySpan<Posting> block, int before)
    {
        var (max, at) = (0, 0);
        var bytes = _data.GetSpan(block.Length * LongestPosting);
        foreach (var posting in block)
        {
            var distance = (uint)(posting.Doc - before);
            for (; distance >= 0x80; distance >>= 7)
                bytes[at++] = (byte)(distance | 0x80);
            bytes[at++] = (byte)distance;
            bytes[at++] = posting.Impact;
            before = posting.Doc;
            max = Math.Max(max, posting.Impact);
        }
        _data.Advance(at);
        return max;
    }
}
