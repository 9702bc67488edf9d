namespace Bot.Search.Reading;

/// <summary>Reads streams that may be longer than allowed.</summary>
internal static class BoundedStream
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>The whole content; null as soon as it proves longer than <paramref name="limit"/> bytes.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length > limit)
            return null;
        var buffer = new byte[stream.CanSeek ? (int)stream.Length + 1 : FirstBuffer];
        var filled = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            if (read == 0)
                return buffer.AsSpan(0, filled).ToArray();
            filled += read;
            if (filled > limit)
                return null;
            if (filled == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, limit + 1L));
        }
    }
}
