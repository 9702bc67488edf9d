using System.Xml.Linq;
using Bot.Search.Reading.Html;

namespace Bot.Search.Reading.Feeds;

/// <summary>Text of an entry's body, which is HTML in most feeds.</summary>
internal static class FeedText
{
    private const char Unbroken = '\u00A0';

    public static string Of(XElement body, string? title)
    {
        var markup = Packed(body) ?? (body.HasElements ? string.Concat(body.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : body.Value);
        using var page = HtmlPage.Parse($"<article>{markup}</article>");
        if (page?.Document.Body is not { } root)
            return "";
        var blocks = Clutter.BlocksOf(root).Where(block => !block.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
        return string.Join("\n\n", blocks.Select(block => block.Text));
    }

    /// <summary>The text that Atom packs as base64 where it is marked so, or where its kind is not text; null when it is not packed, or no text.</summary>
    private static string? Packed(XElement body)
    {
        var isBytes = body.Attribute("type")?.Value == "application/octet-stream";
        if (body.Attribute("mode")?.Value != "base64" && !isBytes)
            return null;
        var bytes = new byte[body.Value.Length];
        if (!Convert.TryFromBase64String(body.Value, bytes, out var length))
            return isBytes ? "" : null;
        return TextDecoder.Decode(bytes.AsSpan(0, length), declared: null).Text ?? "";
    }

    /// <summary>One line without markup.</summary>
    public static string Plain(string markup)
    {
        if (markup.IndexOfAny(['<', '&']) < 0)
            return markup.Replace(Unbroken, ' ');
        using var page = HtmlPage.Parse(markup);
        return page?.Document.Body?.TextContent.Trim() is { Length: > 0 } text ? text.Replace(Unbroken, ' ') : markup;
    }
}
