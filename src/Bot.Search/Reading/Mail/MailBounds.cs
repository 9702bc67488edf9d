namespace Bot.Search.Reading.Mail;

/// <summary>
/// What a message may hold, looked at before it is parsed: the parser keeps a kilobyte of each part and field, and takes time that grows
/// with the square of what stands in one field. Fields of a length that only lists of receivers have are passed over: nobody asks for them.
/// </summary>
internal static class MailBounds
{
    /// <summary>A field with all its lines, in bytes; a sender with a long name in an encoding of its own has 500.</summary>
    private const int MaxField = 16 * 1024;

    /// <summary>Fields of all headers, and lines that may begin a part. A newsletter has 100 of both.</summary>
    private const int MaxFields = 20_000;
    private const int MaxParts = 20_000;
    private const int MaxName = 80;

    /// <summary>The message without its longest fields; null when it has more fields or parts than any message.</summary>
    public static ReadOnlyMemory<byte>? Within(ReadOnlyMemory<byte> message)
    {
        var dropped = new List<Range>();
        if (!Scan(message.Span, dropped))
            return null;
        return dropped.Count == 0 ? message : Without(message.Span, dropped);
    }

    /// <summary>Walks line by line: a header stands at the beginning, behind a line that may begin a part, and in a message that is a part.</summary>
    private static bool Scan(ReadOnlySpan<byte> message, List<Range> dropped)
    {
        var (fields, parts, field) = (0, 0, -1);
        var (isHeader, holdsMessage) = (true, false);
        for (var at = 0; at < message.Length;)
        {
            var line = message[at..];
            line = line[..(line.IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : line.Length)];
            var isFolded = line[0] is (byte)' ' or (byte)'\t';
            if (field >= 0 && !isFolded)
            {
                if (at - field > MaxField)
                    dropped.Add(field..at);
                field = -1;
            }
            if (line.StartsWith("--"u8))
                (isHeader, parts) = (true, parts + 1);
            else if (isHeader && line.Trim("\r\n"u8).IsEmpty)
                (isHeader, holdsMessage) = (holdsMessage, false);
            else if (isHeader && !isFolded && line[..Math.Min(line.Length, MaxName)].IndexOf((byte)':') > 0)
            {
                (field, fields) = (at, fields + 1);
                holdsMessage |= Holds(line, "content-type:"u8) && line[..Math.Min(line.Length, MaxName)].IndexOf("message/"u8) > 0;
            }
            if (parts > MaxParts || fields > MaxFields)
                return false;
            at += line.Length;
        }
        if (field >= 0 && message.Length - field > MaxField)
            dropped.Add(field..message.Length);
        return true;
    }

    private static bool Holds(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) =>
        line.Length > name.Length && System.Text.Ascii.EqualsIgnoreCase(line[..name.Length], name);

    private static byte[] Without(ReadOnlySpan<byte> message, List<Range> dropped)
    {
        var kept = new List<byte>(message.Length);
        var at = 0;
        foreach (var range in dropped)
        {
            kept.AddRange(message[at..range.Start]);
            at = range.End.Value;
        }
        kept.AddRange(message[at..]);
        return [.. kept];
    }
}
