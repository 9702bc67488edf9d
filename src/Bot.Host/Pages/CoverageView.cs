using Bot.Search.Domain;
using Bot.Search.Querying.Pages;

namespace Bot.Host.Pages;

/// <summary>The front page: how much there is, from whom, by whom, since when.</summary>
internal static class CoverageView
{
    public static string Render(CoveragePage page) => PageLayout.Page("Coverage", Search(page), main =>
    {
        main.Element("h1", "What has been read");
        if (page.Coverage.Articles == 0)
        {
            main.Element("p", "Nothing yet. Read articles in with the command “ingest”.");
            return;
        }
        Facts(main, page);
        Examples(main, page);
        LatestView.Render(main, page.Latest);
        if (page.Days.Count > 0)
        {
            main.Element("h2", "Quotes by date");
            DayChart.Render(main, page.Days);
        }
        if (page.Speakers.Count > 0)
        {
            main.Element("h2", "Who is quoted");
            // Of two with one name the more quoted has the name's address.
            var named = new HashSet<string>(StringComparer.Ordinal);
            main.Element("ul", [("class", "columns")], list =>
            {
                foreach (var speaker in page.Speakers)
                    list.Element("li", item => item.Link(named.Add(PageAddresses.Speaker(speaker)) ? PageAddresses.Speaker(speaker) : PageAddresses.ByKey(speaker), speaker.Name).Element("span", PageCounts.Of(speaker.Pieces, "passage"), "count"));
            });
        }
        main.Element("h2", "Outlets");
        main.Element("ul", [("class", "columns")], list =>
        {
            foreach (var outlet in page.Outlets)
                list.Element("li", item => item.Link(PageAddresses.Ask($"/sources outlet:\"{outlet.Name}\""), outlet.Name).Element("span", PageCounts.Of(outlet.Articles, "article"), "count"));
        });
    });

    /// <summary>Questions that this coverage answers, so that nobody's first one finds nothing.</summary>
    private static List<string> ExamplesOf(CoveragePage page)
    {
        var examples = page.Speakers.Where(speaker => speaker.Kind == SpeakerKind.Person).Take(2).Select(speaker => $"What did {speaker.Name} say?").ToList();
        if (page.Speakers.Count > 0)
            examples.Add($"timeline {page.Speakers[0].Name}");
        examples.Add("sources");
        return examples;
    }

    private static PageSearch Search(CoveragePage page) => new("", PageFilters.None, null) { Example = page.Coverage.Articles == 0 ? "" : ExamplesOf(page)[0] };

    private static void Examples(HtmlWriter main, CoveragePage page) => main.Element("ul", [("class", "choices"), ("aria-label", "Examples")], list =>
    {
        foreach (var example in ExamplesOf(page))
            list.Element("li", item => item.Link(PageAddresses.Ask(example), example));
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


    /// <summary>"person", "organisation", "place".</summary>
    internal static string KindName(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Organisation => "organisation",
        SpeakerKind.Place => "country or capital",
        _ => "unnamed",
    };
}
