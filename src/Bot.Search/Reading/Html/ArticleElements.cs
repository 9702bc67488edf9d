using AngleSharp.Dom;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Html;

/// <summary>
/// The article elements of a page. A page may list teasers of other pages as articles, and then the longest is the one
/// that was asked for; the posts of a live blog are articles too, and all of them were.
/// </summary>
internal static class ArticleElements
{
    private const int MaxArticles = 200;

    /// <summary>Where one element holds more than this share, it is the story and what stands beside it is not.</summary>
    private const double StoryShare = 0.75;

    /// <summary>Null when no article element has text.</summary>
    public static MainPart? Best(IElement body, Clutter clutter, string? title, Uri? page)
    {
        var articles = body.QuerySelectorAll("article").Take(MaxArticles)
            .Where(article => article.ParentElement?.Closest("article") is null && !clutter.HoldsElsewhere(article))
            .Select(article => new Listed(Place(article), MainPart.Of([article], clutter, title), LeadsAway(article, page)))
            .ToList();
        var own = articles.Where(article => !article.IsAway && article.Part.Text.Length >= MainText.MinMarked).ToList();
        // What stands below the page's only headline is what was asked for, however long its neighbours are.
        if (own.FindAll(article => article.Part.Roots[0].QuerySelector("h1") is not null) is [var headed] && body.QuerySelectorAll("h1").Length == 1)
            return headed.Part;
        // Of several whole stories below each other the one that the page is called by.
        if (own.FindAll(article => article.Part.Roots[0].QuerySelectorAll("h1").Any(heading => title is not null && PlainLetters.Same(heading.TextContent, title))) is [var named] && own.Count(article => article.Part.Roots[0].QuerySelector("h1") is not null) > 1)
            return named.Part;
        return (own.Count > 0 ? own : articles).GroupBy(article => article.Place)
            .Select(group => OfOnePlace([.. group], clutter, title))
            .MaxBy(part => part.Text.Length);
    }

    private static MainPart OfOnePlace(List<Listed> articles, Clutter clutter, string? title)
    {
        var longest = articles.MaxBy(article => article.Part.Text.Length)!.Part;
        var posts = articles.Count > 1 && !articles.Exists(article => article.IsAway);
        return posts && longest.Text.Length <= articles.Sum(article => article.Part.Text.Length) * StoryShare
            ? MainPart.Of([.. articles.Select(article => article.Part.Roots[0])], clutter, title)
            : longest;
    }

    /// <summary>What the article is listed in.</summary>
    private static IElement? Place(IElement article)
    {
        var parent = article.ParentElement;
        return parent is { LocalName: "li" or "div", ChildElementCount: 1 } ? parent.ParentElement : parent;
    }

    /// <summary>The headline of a teaser is a link to its own page.</summary>
    private static bool LeadsAway(IElement article, Uri? page)
    {
        var heading = article.QuerySelector("h1, h2, h3, h4, h5, h6");
        var link = heading?.QuerySelector("a[href]") ?? heading?.Closest("a[href]") ?? article.Closest("a[href]");
        if (link?.GetAttribute("href")?.Trim() is not { Length: > 0 } target || target[0] is '#' or '?')
            return false;
        return page is null || !Uri.TryCreate(page, target, out var named) || !OwnAddress.AreOne(new Uri(named.GetLeftPart(UriPartial.Path)), new Uri(page.GetLeftPart(UriPartial.Path)));
    }

    private sealed record Listed(IElement? Place, MainPart Part, bool IsAway);
}
