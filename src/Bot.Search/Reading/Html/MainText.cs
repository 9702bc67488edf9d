using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>
/// The article's own text. The page's marks decide where it stands (articleBody, article, main); without them, the
/// element whose paragraphs hold most words outside of links.
/// </summary>
internal static class MainText
{
    private const int MinMarked = 140;
    private const string Paragraph = "\n\n";

    private static readonly string[] Marks = ["[itemprop~=articleBody]", "article", "[role=main]", "main"];

    public static string Of(IHtmlDocument document, string? title)
    {
        foreach (var mark in Marks)
        {
            // A page may list many teasers as articles; the longest is the one that was asked for.
            var marked = document.QuerySelectorAll(mark).Take(50).Select(element => Join(BlockText.Of(element), title)).MaxBy(text => text.Length);
            if (marked is { Length: >= MinMarked })
                return marked;
        }
        if (document.Body is not { } body)
            return "";
        var best = Densest(body);
        var text = best is null ? "" : Join(BlockText.Of(best), title);
        return text.Length >= MinMarked ? text : Join(BlockText.Of(body), title);
    }

    private static string Join(IReadOnlyList<TextBlock> blocks, string? title) =>
        string.Join(Paragraph, blocks.Where(block => !IsLinks(block) && !IsTitle(block, title)).Select(block => block.Text));

    /// <summary>A short block that is nearly all link is a pointer to another page.</summary>
    private static bool IsLinks(TextBlock block) => block.Linked * 10 >= block.Text.Length * 8 && !LineShape.EndsAsSentence(block.Text);

    private static bool IsTitle(TextBlock block, string? title) =>
        block.Heading && title is not null && block.Text.Equals(title, StringComparison.OrdinalIgnoreCase);

    private static IElement? Densest(IElement body)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var paragraph in body.QuerySelectorAll("p, pre, blockquote"))
        {
            var length = Own(paragraph);
            if (length < 40 || paragraph.ParentElement is not { } parent || IsInsideClutter(paragraph))
                continue;
            scores[parent] = scores.GetValueOrDefault(parent) + length;
            if (parent.ParentElement is { } above)
                scores[above] = scores.GetValueOrDefault(above) + length / 2.0;
        }
        return scores.Count == 0 ? null : scores.MaxBy(pair => pair.Value).Key;
    }

    private static int Own(IElement paragraph) =>
        paragraph.TextContent.Length - paragraph.QuerySelectorAll("a").Sum(link => link.TextContent.Length);

    private static bool IsInsideClutter(IElement element)
    {
        for (var up = element; up is not null && up.LocalName != "body"; up = up.ParentElement)
        {
            if (Clutter.Is(up))
                return true;
        }
        return false;
    }
}
