using System.Globalization;
using Bot.Search.Domain;
using Bot.Search.Querying.Pages;

namespace Bot.Host.Pages;

/// <summary>The proof page: the stored words with the quotes marked, and a list of who says what.</summary>
internal static class ArticleView
{
    public static string Render(ArticlePage page, bool wholeText) => PageLayout.Page(Title(page.Article), "", main =>
    {
        Head(main, page);
        if (page.Quotes.Count > 0)
        {
            main.Element("h2", "Quotes in this article");
            main.Element("ol", [("class", "quotes")], list =>
            {
                foreach (var quote in page.Quotes)
                    list.Element("li", item => Entry(item, quote, $"#q{quote.Ordinal.ToString(CultureInfo.InvariantCulture)}"));
            });
        }
        Removed(main, page);
        main.Element("h2", wholeText ? "The text as stored" : "The paragraphs around the quotes, as stored");
        MarkedText.Render(main, page, wholeText);
    });

    private static string Title(Article article) => article.Title.Length > 0 ? article.Title : article.Outlet;

    private static void Head(HtmlWriter main, ArticlePage page)
    {
        var article = page.Article;
        main.Element("h1", Title(article));
        main.Element("p", [("class", "meta")], meta =>
        {
            meta.Element("strong", article.Outlet);
            if (article.Published is { } published)
                meta.Text(" · ").Element("time", [("datetime", published.ToString())], time => time.Text(PageDates.Of(published)));
            if (article.Byline is { } byline)
                meta.Text(" · ").Text(byline);
        });
        main.Element("p", [("class", "meta")], meta =>
        {
            if (article.Url is { } url)
                meta.Link(url.AbsoluteUri, $"Read it at {url.Host}").Text(" · ");
            meta.Text($"read {PageDates.Moment(article.IngestedAt)}");
            Versions(meta, page);
        });
    }

    private static void Versions(HtmlWriter meta, ArticlePage page)
    {
        if (page.NewestVersion == 1)
            return;
        meta.Text($" · version {page.Article.Version} of {page.NewestVersion}: ");
        for (var version = 1; version <= page.NewestVersion; version++)
        {
            if (version > 1)
                meta.Text(" ");
            var label = version.ToString(CultureInfo.InvariantCulture);
            if (version == page.Article.Version)
                meta.Element("strong", [("aria-current", "page")], current => current.Text(label));
            else
                meta.Link($"/articles/{page.Article.Id}?version={label}", label);
        }
    }

    private static void Entry(HtmlWriter item, PageQuote quote, string? anchor)
    {
        item.Element("span", [("class", "who")], who => Speaker(who, quote));
        if (quote.Speaker.Role is { } role)
            item.Text(", ").Element("span", role, "role");
        if (quote.Kind != QuoteKind.Direct)
            item.Text(" ").Element("span", quote.Kind == QuoteKind.Indirect ? "reported speech" : "partly in their own words", "tag");
        item.Element("br", []);
        var words = quote.Kind == QuoteKind.Direct ? $"“{quote.Text}”" : quote.Text;
        if (anchor is null)
            item.Text(words);
        else
            item.Link(anchor, words);
        if (quote.RemovedBy is { } removed)
            item.Text(" ").Element("span", $"removed by {PageDates.Day(DateOnly.FromDateTime(removed.UtcDateTime))}", "tag");
        else if (quote.DeepLink is { } deep)
            item.Text(" ").Link(deep, "at the outlet", "meta");
    }

    private static void Speaker(HtmlWriter who, PageQuote quote)
    {
        var sure = quote.Speaker.Confidence >= Bot.Search.Querying.SpeakerView.Sure;
        if (quote.Speaker.Name is not { } name)
            who.Text("Speaker unknown");
        else if (quote.SpeakerKey is { } key)
            who.Link(PageAddresses.Speaker(key), name);
        else
            who.Text(name);
        if (quote.Speaker.Name is not null && !sure)
            who.Text(" (uncertain)");
    }

    private static void Removed(HtmlWriter main, ArticlePage page)
    {
        if (page.Removed.Count == 0)
            return;
        main.Element("h2", "No longer in the article");
        main.Element("ul", [("class", "quotes")], list =>
        {
            foreach (var quote in page.Removed)
                list.Element("li", item => Entry(item, quote, null));
        });
    }
}
