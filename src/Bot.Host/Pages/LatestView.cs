using System.Globalization;
using Bot.Search.Domain;
using Bot.Search.Querying.Pages;

namespace Bot.Host.Pages;

/// <summary>The newest articles, each with one quote from it.</summary>
internal static class LatestView
{
    private const int LongestWords = 220;

    public static void Render(HtmlWriter main, IReadOnlyList<PageLatest> latest)
    {
        if (latest.Count == 0)
            return;
        main.Element("h2", "Latest");
        main.Element("ul", [("class", "latest")], list =>
        {
            foreach (var article in latest)
                list.Element("li", item => Article(item, article));
        });
    }

    private static void Article(HtmlWriter item, PageLatest article)
    {
        item.Link(PageAddresses.Article(article.Id), article.Title.Length > 0 ? article.Title : article.Outlet);
        var facts = new[] { article.Outlet, article.Published is { } day ? PageDates.Day(day.Day) : null, PageCounts.Of(article.Quotes, "quote") };
        item.Element("p", string.Join(" · ", facts.OfType<string>()), "meta");
        if (article.Quote is { Speaker.Name: { } name, SpeakerKey: { } key } quote)
        {
            item.Element("p", [("class", "words")], words => words
                .Link(PageAddresses.Speaker(name, key), name).Text(": ")
                .Link(PageAddresses.Quote(article.Id, quote), Words(quote)));
        }
    }

    private static string Words(PageQuote quote)
    {
        var words = quote.Text.Length <= LongestWords ? quote.Text : quote.Text[..quote.Text.LastIndexOf(' ', LongestWords)] + " …";
        return quote.Kind == QuoteKind.Direct ? string.Create(CultureInfo.InvariantCulture, $"“{words}”") : words;
    }
}
