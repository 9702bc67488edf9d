using Bot.Search.Domain;
using Bot.Search.Querying.Pages;

namespace Bot.Host.Pages;

/// <summary>The front page: how much there is, from whom, by whom, since when.</summary>
internal static class CoverageView
{
    public static string Render(CoveragePage page) => PageLayout.Page("Coverage", "", main =>
    {
        main.Element("h1", "What has been read");
        if (page.Coverage.Articles == 0)
        {
            main.Element("p", "Nothing yet. Read articles in with the command “ingest”.");
            return;
        }
        Facts(main, page);
        main.Element("h2", "Quotes by date");
        DayChart.Render(main, page.Days);
        main.Element("h2", "Who is quoted");
        main.Element("ul", [("class", "columns")], list =>
        {
            foreach (var speaker in page.Speakers)
                list.Element("li", item => item.Link(PageAddresses.Speaker(speaker.Key), speaker.Name).Element("span", Count(speaker.Pieces, "passage"), "count"));
        });
        main.Element("h2", "Outlets");
        main.Element("ul", [("class", "columns")], list =>
        {
            foreach (var outlet in page.Outlets)
                list.Element("li", item => item.Link(PageAddresses.Ask($"/sources outlet:\"{outlet.Name}\""), outlet.Name).Element("span", Count(outlet.Articles, "article"), "count"));
        });
    });

    private static void Facts(HtmlWriter main, CoveragePage page) => main.Element("ul", [("class", "facts")], list =>
    {
        Fact(list, page.Coverage.Articles, page.Coverage.Articles == 1 ? "article" : "articles");
        Fact(list, page.Coverage.Outlets, page.Coverage.Outlets == 1 ? "outlet" : "outlets");
        Fact(list, page.Origins, page.Origins == 1 ? "independent text" : "independent texts");
        Fact(list, page.Quotes, page.Quotes == 1 ? "quote" : "quotes");
        if (page.Coverage is { From: { } from, To: { } to })
            list.Element("li", item => item.Element("strong", PageDates.Range(from, to)).Element("span", "published"));
    });

    private static void Fact(HtmlWriter list, int number, string what) =>
        list.Element("li", item => item.Element("strong", strong => strong.Text(number)).Element("span", what));

    internal static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number:N0} {what}s";

    /// <summary>"person", "organisation", "place".</summary>
    internal static string KindName(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Organisation => "organisation",
        SpeakerKind.Place => "country or capital",
        _ => "unnamed",
    };
}
