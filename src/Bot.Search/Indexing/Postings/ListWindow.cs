namespace Bot.Search.Indexing.Postings;

/// <summary>A piece of a list that was read from its file; lists are read from front to back.</summary>
internal sealed class ListWindow
{
    private const int First = 2 * 1024;
    private const int Largest = 32 * 1024;
    private byte[] _bytes = [];
    private long _start;
    private int _length;

    /// <summary>Bytes at an offset; reads ahead, a little at first and more as the walk goes on, at most up to <paramref name="end"/>.</summary>
    public ReadOnlySpan<byte> Read(SegmentBytes source, long offset, int length, long end)
    {
        if (offset < _start || offset + length > _start + _length)
        {
            var wanted = Math.Max(length, Math.Min(Largest, Math.Max(First, _bytes.Length * 2)));
            if (_bytes.Length < wanted)
                _bytes = new byte[wanted];
            (_start, _length) = (offset, (int)Math.Min(_bytes.Length, end - offset));
            source.Copy(offset, _bytes.AsSpan(0, _length));
        }
        return _bytes.AsSpan((int)(offset - _start), length);
    }
}
