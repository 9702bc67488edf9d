using AngleSharp.Html.Dom;
using Bot.Search.Domain;
using Bot.Search.Languages;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Pages that hold no article, however much text they show: walls in front of one, notices that it is gone, front pages. They are
/// stored as nothing, and the reason says what was found and what to do.
/// </summary>
internal static class EmptyPage
{
    /// <summary>Letters and digits outside of what is no reporting; a message of two lines has more.</summary>
    private const int MinLetters = 150;

    /// <summary>The same for a page that marks its article: a bulletin may be one sentence.</summary>
    private const int MinMarked = 30;

    /// <summary>A wall is short; an article that speaks of cookies or robots is not.</summary>
    private const int MaxWall = 900;
    private const int MaxShown = 80;
    private const int MinHeadlines = 8;

    private static readonly string[] Walls = [.. KnownLanguages.PrintedLines("pages/walls")];
    private static readonly string[] Entrances = [.. KnownLanguages.PrintedLines("pages/entrances")];
    private static readonly string[] Missing = [.. KnownLanguages.PrintedLines("pages/missing")];

    /// <summary>Why the page is no article; null when it is one.</summary>
    /// <param name="document">The page.</param>
    /// <param name="article">What was made of it.</param>
    public static string? Reason(IHtmlDocument document, Article article)
    {
        var reporting = Reporting(article);
        var letters = reporting.Count(char.IsLetterOrDigit);
        var head = $"{article.Title}\n{document.Title}";
        if (letters < MaxWall && Array.Exists(Missing, phrase => StartsAs(article.Title, phrase) || StartsAs(document.Title ?? "", phrase) || (letters < MinLetters * 2 && reporting.Contains(phrase, StringComparison.OrdinalIgnoreCase))))
            return $"It is a notice that the page is missing ({Shown(reporting)}). Look for its new address, or save the text and give that.";
        if (letters < MaxWall && Array.Find(Walls, phrase => reporting.Contains(phrase, StringComparison.OrdinalIgnoreCase) || head.Contains(phrase, StringComparison.OrdinalIgnoreCase)) is not null)
            return InFront(reporting);
        if (letters < MaxWall && Array.Exists(Entrances, phrase => StartsAs(article.Title, phrase) || StartsAs(document.Title ?? "", phrase) || StartsAs(reporting, phrase)))
            return InFront(reporting);
        if (letters < (IsMarked(document) ? MinMarked : MinLetters))
            return $"It gives only {letters} letters of text ({Shown(reporting)}). It may need a script or a login; save its text and give that.";
        if (IsFront(document, article))
            return FrontPage(document);
        return TeaserList.IsAll(document, article.Title, article.Text) ? $"It is a list of other pages ({Shown(reporting)}), and no article. Give the addresses of those that matter." : null;
    }

    /// <summary>The same for a page without any text of its own: what its notice says; null when it shows none.</summary>
    /// <param name="document">The page.</param>
    public static string? Wall(IHtmlDocument document)
    {
        var shown = document.Body is { } body ? string.Join('\n', BlockText.Of(body, Unseen.Is).Select(block => block.Text)) : "";
        return shown.Length <= MaxWall * 2 && Array.Exists(Walls, phrase => shown.Contains(phrase, StringComparison.OrdinalIgnoreCase)) ? InFront(shown) : null;
    }

    private static string InFront(string shown) =>
        $"It is a notice in front of the article, about cookies, robots or a login ({Shown(shown)}). Open it in a browser, save the text and give that.";

    private static bool IsMarked(IHtmlDocument document) =>
        document.QuerySelectorAll("article").Length == 1 || document.QuerySelector("[itemprop~=articleBody]") is not null;

    private static string Reporting(Article article)
    {
        var parts = new List<string>();
        var at = 0;
        foreach (var span in article.Boilerplate)
        {
            parts.Add(article.Text[at..span.Start]);
            at = span.End;
        }
        parts.Add(article.Text[at..]);
        return string.Join(' ', parts).Trim();
    }

    /// <summary>The address is the site's own and headlines lead to other pages.</summary>
    private static bool IsFront(IHtmlDocument document, Article article) =>
        (article.Url ?? CanonicalUrl.Parse(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"))) is { AbsolutePath: "/" or "/index.html" or "/index.php", Query.Length: <= 1 } && document.QuerySelectorAll("h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3").Length >= MinHeadlines;

    private static string FrontPage(IHtmlDocument document)
    {
        var feed = document.QuerySelector("link[rel~=alternate][type='application/rss+xml'], link[rel~=alternate][type='application/atom+xml']")?.GetAttribute("href");
        var hint = string.IsNullOrWhiteSpace(feed) ? "Give the addresses of its articles." : $"Give the addresses of its articles, or its feed: {feed.Trim()}";
        return $"It is a front page, whose headlines lead to other pages, and no article. {hint}";
    }

    private static bool StartsAs(string text, string phrase) => text.TrimStart().StartsWith(phrase, StringComparison.OrdinalIgnoreCase);

    private static string Shown(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "none is reporting" : $"“{(line.Length > MaxShown ? line[..MaxShown].TrimEnd() + "…" : line)}”";
    }
}
