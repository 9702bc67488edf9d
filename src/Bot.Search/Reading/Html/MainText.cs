using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>
/// The article's own text. The page's marks decide where it stands (articleBody, article, main); without them, the
/// element whose paragraphs hold most words outside of links.
/// </summary>
internal sealed class MainText
{
    /// <summary>Less text than this is no article.</summary>
    public const int MinMarked = 140;

    private const int MaxMarked = 50;

    private readonly IElement _body;
    private readonly Clutter _clutter;
    private readonly string? _title;

    private MainText(IElement body, string? title)
    {
        _body = body;
        _clutter = new Clutter(body);
        _title = title;
    }

    /// <param name="document">The page.</param>
    /// <param name="title">Its headline; null when it has none.</param>
    /// <param name="page">Its address; null when it is not known.</param>
    public static MainPart Of(IHtmlDocument document, string? title, Uri? page) =>
        document.Body is { } body ? new MainText(body, title).Find(page) : MainPart.None;

    private MainPart Find(Uri? page)
    {
        var articles = ArticleElements.Best(_body, _clutter, _title, page);
        var parts = Parts();
        if (parts is { Text.Length: >= MinMarked })
            return articles is { Roots.Count: > 1 } && articles.Contains(parts.Roots[0]) ? articles : parts;
        if (articles is { Text.Length: >= MinMarked })
            return StoryBeside(articles) ?? articles;
        if (Main() is { Text.Length: >= MinMarked } main)
            return main;
        var dense = DensePart.Of(_body, _clutter, articles: true) is { } found ? MainPart.Of(found.Elements, _clutter, _title) : MainPart.None;
        return dense.Text.Length >= MinMarked ? dense : Part(_body);
    }

    /// <summary>The longest part that is marked as the article's text; it may come in several pieces.</summary>
    private MainPart? Parts() => _body.QuerySelectorAll("[itemprop~=articleBody]").Take(MaxMarked)
        .Where(element => element.ParentElement?.Closest("[itemprop~=articleBody]") is null)
        .GroupBy(element => element.ParentElement)
        .Select(pieces => MainPart.Of([.. pieces], _clutter, _title))
        .MaxBy(part => part.Text.Length);

    private MainPart? Main() => _body.QuerySelectorAll("[role=main], main").Take(MaxMarked)
        .Select(element => Part(element, articles: false) is { Text.Length: >= MinMarked } own ? own : Part(element))
        .MaxBy(part => part.Text.Length);

    /// <summary>The story when it stands outside of all article elements, and those are teasers; else null.</summary>
    private MainPart? StoryBeside(MainPart articles)
    {
        if (DensePart.Of(_body, _clutter, articles: false) is not { } dense || !IsStory(dense, articles))
            return null;
        var story = MainPart.Of(dense.Elements, _clutter, _title, articles: false);
        return story.Text.Length > articles.Text.Length ? story : null;
    }

    /// <summary>A story stands with the page's heading, or before what is listed below it: readers' comments come after.</summary>
    private bool IsStory(DensePart dense, MainPart articles)
    {
        var headings = _body.QuerySelectorAll("h1");
        if (headings.Any(articles.Contains))
            return false;
        return headings.Any(heading => dense.Elements.Any(element => element.Contains(heading))) || PageOrder.IsBefore(dense.First, articles.Roots[0]);
    }

    private MainPart Part(IElement element, bool articles = true) => MainPart.Of([element], _clutter, _title, articles);
}
