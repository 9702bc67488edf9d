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
        Edited(main, page);
        MarkedText.Render(main, page, wholeText);
        if (!wholeText)
            main.Element("p", "Only the paragraphs around quotes are shown; the rest of the text is at the outlet.", "note");
        Quotes(main, page);
        Removed(main, page);
    });

    private static void Quotes(HtmlWriter main, ArticlePage page)
    {
        if (page.Quotes.Count == 0)
            return;
        main.Element("h2", "Who says what in this article");
        main.Element("ol", [("class", "quotes")], list =>
        {
            for (var index = 0; index < page.Quotes.Count; index++)
            {
                var (quote, before, after) = (page.Quotes[index], page.Quotes.ElementAtOrDefault(index - 1), page.Quotes.ElementAtOrDefault(index + 1));
                list.Element("li", [("id", MarkedText.NoteOf(quote)), ("value", MarkedText.NumberOf(quote))], item =>
                {
                    Entry(item, quote, "#" + MarkedText.AnchorOf(quote), $"Quote {MarkedText.NumberOf(quote)} in the text");
                    Neighbours(item, before, after);
                });
            }
        });
    }

    private static void Neighbours(HtmlWriter item, PageQuote? before, PageQuote? after)
    {
        if (before is null && after is null)
            return;
        item.Element("p", [("class", "meta neighbours")], links =>
        {
            if (before is not null)
                links.Link("#" + MarkedText.AnchorOf(before), $"Previous: quote {MarkedText.NumberOf(before)}");
            if (before is not null && after is not null)
                links.Text(" · ");
            if (after is not null)
                links.Link("#" + MarkedText.AnchorOf(after), $"Next: quote {MarkedText.NumberOf(after)}");
        });
    }

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
        Places(main, article);
    }

    /// <summary>Where the page's outlet, date and byline were read, for who doubts them.</summary>
    private static void Places(HtmlWriter main, Article article)
    {
        var sources = article.Sources;
        var told = new (string Name, string? Place)[] { ("outlet", sources.Outlet), ("headline", sources.Title), ("date", sources.Published), ("byline", sources.Byline), ("address", sources.Url) }
            .Where(one => one.Place is not null).Select(one => $"{one.Name} from {one.Place}").ToList();
        if (told.Count > 0)
            main.Element("p", "Details: " + string.Join(", ", told) + ".", "note");
    }

    /// <summary>Who comes by the link of an old citation sees the words that were cited, and is told that they are old.</summary>
    private static void Edited(HtmlWriter main, ArticlePage page)
    {
        if (page.Article.Version == page.NewestVersion)
            return;
        main.Element("p", [("class", "edited"), ("role", "note")], note => note
            .Text($"Edited since: this is version {page.Article.Version} as it was read {PageDates.Moment(page.Article.IngestedAt)}. ")
            .Link(PageAddresses.Article(page.Article.Id), $"Newest version: {page.NewestVersion}"));
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
                meta.Link(PageAddresses.Article(page.Article.Id, version), label);
        }
    }

    private static void Entry(HtmlWriter item, PageQuote quote, string place, string label)
    {
        item.Element("span", [("class", "who")], who => Speaker(who, quote));
        if (quote.Speaker.Role is { } role)
            item.Text(", ").Element("span", role, "role");
        if (quote.Kind != QuoteKind.Direct)
            item.Text(" ").Element("span", quote.Kind == QuoteKind.Indirect ? "reported speech" : "partly in their own words", "tag");
        if (quote.Act != SpeechAct.Said)
            item.Text(" ").Element("span", quote.Act.Name().Replace('-', ' '), "tag");
        item.Element("p", quote.Kind == QuoteKind.Direct ? $"“{quote.Text}”" : quote.Text, "words");
        item.Element("p", [("class", "meta")], links => Links(links, quote, place, label));
    }

    private static void Links(HtmlWriter links, PageQuote quote, string place, string label)
    {
        links.Link(place, label);
        if (quote.At is { } at)
            links.Text($" · {at.Label}");
        if (quote.RemovedBy is { } removed)
            links.Text($" · Removed by {PageDates.Day(DateOnly.FromDateTime(removed.UtcDateTime))}");
        else if (quote.DeepLink is { } deep)
            links.Text(" · ").Link(deep, "At the outlet");
    }

    private static void Speaker(HtmlWriter who, PageQuote quote)
    {
        var sure = quote.Speaker.Confidence >= Bot.Search.Querying.SpeakerView.Sure;
        if (quote.Speaker.Name is not { } name)
            who.Text("Speaker unknown");
        else if (quote.SpeakerKey is { } key)
            who.Link(PageAddresses.Speaker(name, key), name);
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
                list.Element("li", item => Entry(item, quote, PageAddresses.Quote(page.Article.Id, quote), $"In the text of version {quote.Version}"));
        });
    }
}
