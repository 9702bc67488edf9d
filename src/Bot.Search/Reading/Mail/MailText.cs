using System.Text;
using Bot.Search.Reading.Html;

namespace Bot.Search.Reading.Mail;

/// <summary>The text of a message's body. All that it shows is its text: newsletters are laid out by tables, not by marks for the main part.</summary>
internal static class MailText
{
    private const string Signature = "-- ";
    private const string TooDeep = "Its markup is nested too deeply or has too many tags to be a message.";

    /// <summary>At most one of text and reason is given; neither when the message has no text.</summary>
    public static (SourceText? Text, string? Reason) Of(MailParts parts)
    {
        var text = new SourceTextBuilder();
        string? fault = null;
        foreach (var body in parts.Bodies)
        {
            var bytes = MailParts.Content(body);
            var isHtml = body.ContentType.IsMimeType("text", "html");
            var declared = body.ContentType.Charset ?? (isHtml ? HtmlCharset.DeclaredIn(bytes) : null);
            var (source, reason) = bytes.Length == 0 ? (null, null) : TextDecoder.Decode(bytes, declared);
            if (source is null)
                fault = reason ?? fault;
            else if (!isHtml)
                AddPlain(text, source, body.IsFlowed);
            else if (!AddHtml(text, source))
                fault = TooDeep;
        }
        var built = text.Build();
        return built.Text.Any(char.IsLetter) ? (built, null) : (null, fault);
    }

    private static bool AddHtml(SourceTextBuilder text, string source)
    {
        using var page = HtmlPage.Parse(source);
        if (page?.Document.Body is not { } root)
            return page is not null;
        foreach (var block in BlockText.Of(root, Unseen.Is))
        {
            text.Break();
            text.Add(block.Text);
        }
        text.Break();
        return true;
    }

    /// <summary>Lines as they are; those of "format=flowed" are joined (RFC 3676). The signature is no reporting.</summary>
    private static void AddPlain(SourceTextBuilder text, string source, bool isFlowed)
    {
        var kept = new StringBuilder();
        var signature = new StringBuilder();
        var isSigned = false;
        var isOpen = false;
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            isSigned |= line is Signature;
            var target = isSigned ? signature : kept;
            if (!isOpen && target.Length > 0)
                target.Append('\n');
            isOpen = isFlowed && line.Length > 0 && line[^1] == ' ' && line is not Signature;
            // A blank in front stands for itself only behind another.
            target.Append(isFlowed && line.StartsWith(" ") ? line[1..] : line);
        }
        text.Break();
        if (kept.ToString().Trim() is { Length: > 0 } words)
            text.Add(words);
        text.Break();
        if (signature.ToString().Trim() is { Length: > 0 } signed)
            text.AddBoilerplate(signed);
    }
}
