using System.Xml.Linq;
using Bot.Search.Reading.Html;

namespace Bot.Search.Reading.Feeds;

/// <summary>Text of an entry's body, which is HTML in most feeds.</summary>
internal static class FeedText
{
    public static string Of(XElement body, string? title)
    {
        var markup = body.HasElements ? string.Concat(body.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : body.Value;
        using var page = HtmlPage.Parse($"<article>{markup}</article>");
        if (page?.Document.Body is not { } root)
            return "";
        var blocks = BlockText.Of(root).Where(block => !block.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
        return string.Join("\n\n", blocks.Select(block => block.Text));
    }

    /// <summary>One line without markup.</summary>
    public static string Plain(string markup)
    {
        if (markup.IndexOfAny(['<', '&']) < 0)
            return markup;
        using var page = HtmlPage.Parse(markup);
        return page?.Document.Body?.TextContent.Trim() is { Length: > 0 } text ? text : markup;
    }
}
