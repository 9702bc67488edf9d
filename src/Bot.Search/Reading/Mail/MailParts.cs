using MimeKit;

namespace Bot.Search.Reading.Mail;

/// <summary>The parts of a message that may hold text: its own body, and what hangs on it.</summary>
internal sealed class MailParts
{
    private MailParts()
    {
    }

    /// <summary>The body as the sender wants it seen, best form last (RFC 2046, 5.1.4).</summary>
    public List<TextPart> Bodies { get; } = [];

    /// <summary>Messages sent on as they were.</summary>
    public List<MimeMessage> Messages { get; } = [];

    /// <summary>PDF documents.</summary>
    public List<MimePart> Documents { get; } = [];

    /// <summary>How many parts were looked at.</summary>
    public int Count { get; private set; }

    /// <param name="message">The message.</param>
    /// <param name="most">More parts are not looked at.</param>
    public static MailParts Of(MimeMessage message, int most)
    {
        var parts = new MailParts();
        if (message.Body is { } body)
            parts.Walk(body, most);
        return parts;
    }

    /// <summary>The content of a part, unpacked.</summary>
    public static byte[] Content(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }

    private void Walk(MimeEntity body, int most)
    {
        var pending = new Stack<MimeEntity>([body]);
        while (pending.TryPop(out var entity) && Count++ < most)
        {
            switch (entity)
            {
                case MessagePart { Message: { } inner }:
                    Messages.Add(inner);
                    break;
                case Multipart many when many.ContentType.IsMimeType("multipart", "alternative") && Alternative(many) is { } chosen:
                    pending.Push(chosen);
                    break;
                case Multipart many:
                    foreach (var child in many.Reverse())
                        pending.Push(child);
                    break;
                case TextPart text when !text.IsAttachment:
                    Bodies.Add(text);
                    break;
                case MimePart part when part.ContentType.IsMimeType("application", "pdf") || part.FileName?.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) == true:
                    Documents.Add(part);
                    break;
            }
        }
    }

    /// <summary>The richest form that can be read.</summary>
    private static MimeEntity? Alternative(Multipart many) =>
        many.LastOrDefault(Holds("html")) ?? many.LastOrDefault(Holds("plain")) ?? many.LastOrDefault(entity => entity is Multipart or TextPart);

    private static Func<MimeEntity, bool> Holds(string form) => entity => entity switch
    {
        TextPart text => text.ContentType.IsMimeType("text", form),
        Multipart many => many.OfType<TextPart>().Any(text => text.ContentType.IsMimeType("text", form)) || many.OfType<Multipart>().SelectMany(inner => inner.OfType<TextPart>()).Any(text => text.ContentType.IsMimeType("text", form)),
        _ => false,
    };
}
