using System.Runtime.InteropServices;
using Bot.Search.Domain;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Bot.Search.Indexing.Segments;

/// <summary>
/// The shapes of a segment's passages, and beside them what is asked of every match: a very common word matches a tenth of a
/// million passages, and fetching 32 bytes for each from memory is most of what that costs.
/// </summary>
internal sealed class SegmentColumns
{
    /// <summary>Set in <see cref="Flags"/> beside the kind when an edit took the words out of their article.</summary>
    public const byte Removed = 1 << 2;

    /// <summary>The bits of the kind in <see cref="Flags"/>.</summary>
    public const byte KindMask = Removed - 1;

    private SegmentColumns(int count)
    {
        Shapes = new PassageShape[count];
        Lengths = [.. Enum.GetValues<MatchPlace>().Select(_ => new ushort[count])];
        Flags = new byte[count];
    }

    public PassageShape[] Shapes { get; }

    /// <summary>By <see cref="MatchPlace"/>: the length of that place in words, without the nearer one inside it. Apart, so that one place fits a processor's cache.</summary>
    public ushort[][] Lengths { get; }

    /// <summary>Kind and <see cref="Removed"/>.</summary>
    public byte[] Flags { get; }

    /// <summary>Reads them all, one after the other.</summary>
    /// <exception cref="CorruptIndexException">A passage has none, or one of another length.</exception>
    public static SegmentColumns Read(AtomicReader reader)
    {
        var columns = new SegmentColumns(reader.MaxDoc);
        var values = reader.GetBinaryDocValues(IndexFields.Shape) ?? throw new CorruptIndexException("A segment has no shapes.");
        var bytes = new BytesRef();
        for (var doc = 0; doc < columns.Shapes.Length; doc++)
        {
            values.Get(doc, bytes);
            if (bytes.Length != PassageShape.Bytes)
                throw new CorruptIndexException("A shape has another length than was written.");
            columns.Put(doc, MemoryMarshal.Read<PassageShape>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)));
        }
        return columns;
    }

    private void Put(int doc, in PassageShape shape)
    {
        Shapes[doc] = shape;
        Flags[doc] = (byte)((int)shape.Kind | (shape.IsRemoved ? Removed : 0));
        for (var field = MatchPlace.Headline; field <= MatchPlace.Words; field++)
            Lengths[(int)field][doc] = (ushort)Math.Clamp(shape.LengthOf(field), 0, ushort.MaxValue);
    }
}
