using System.Globalization;
using Bot.Search.Querying.Pages;

namespace Bot.Host.Pages;

/// <summary>Quotes by day as bars in SVG, and the same as a table for those who do not see it. Long periods are drawn by month or year.</summary>
internal static class DayChart
{
    private const int Width = 720;
    private const int Height = 190;
    private const int Left = 40;
    private const int Bottom = 30;
    private const int Top = 14;
    private const int MaxBars = 62;

    /// <summary>So many dates stand beside each other even in the larger letters of a narrow screen.</summary>
    private const double MaxLabels = 6;

    public static void Render(HtmlWriter main, IReadOnlyList<PageDay> days)
    {
        if (days.Count == 0)
            return;
        var bars = Bars(days);
        var most = Math.Max(1, bars.Max(bar => bar.Quotes));
        var label = $"Quotes from {PageDates.Day(days[0].Day)} to {PageDates.Day(days[^1].Day)}, at most {most} in one bar";
        main.Element("svg", [("class", "chart"), ("viewBox", $"0 0 {Width} {Height}"), ("role", "group"), ("aria-label", label)], svg =>
        {
            Grid(svg, most);
            for (var index = 0; index < bars.Count; index++)
                Bar(svg, bars, index, most);
        });
        Table(main, bars);
    }

    private static List<ChartBar> Bars(IReadOnlyList<PageDay> days)
    {
        var byDay = days.Select(day => new ChartBar(day.Day, day.Day, PageDates.Day(day.Day), day.Articles, day.Quotes)).ToList();
        if (byDay.Count <= MaxBars)
            return byDay;
        var byMonth = Group(days, day => new DateOnly(day.Year, day.Month, 1), first => first.AddMonths(1).AddDays(-1), "MMM yyyy");
        return byMonth.Count <= MaxBars ? byMonth : Group(days, day => new DateOnly(day.Year, 1, 1), first => first.AddYears(1).AddDays(-1), "yyyy");
    }

    private static List<ChartBar> Group(IReadOnlyList<PageDay> days, Func<DateOnly, DateOnly> first, Func<DateOnly, DateOnly> last, string format) =>
    [
        .. days.GroupBy(day => first(day.Day)).OrderBy(group => group.Key).Select(group => new ChartBar(
            group.Key, last(group.Key), group.Key.ToString(format, CultureInfo.InvariantCulture), group.Sum(day => day.Articles), group.Sum(day => day.Quotes))),
    ];

    private static void Grid(HtmlWriter svg, int most)
    {
        foreach (var share in new[] { 0.0, 0.5, 1.0 })
        {
            var y = Number(Height - Bottom - (Height - Bottom - Top) * share);
            svg.Element("line", [("x1", Number(Left)), ("x2", Number(Width - 8)), ("y1", y), ("y2", y)]);
            if (share == 0 || most * share % 1 == 0)
                svg.Element("text", [("x", Number(Left - 8)), ("y", y), ("dy", "4"), ("text-anchor", "end")], text => text.Text((int)(most * share)));
        }
    }

    private static void Bar(HtmlWriter svg, List<ChartBar> bars, int index, int most)
    {
        var bar = bars[index];
        var step = (Width - Left - 8.0) / bars.Count;
        var height = (Height - Bottom - Top) * (double)bar.Quotes / most;
        var width = Math.Min(step * 0.72, 90);
        var middle = Left + step * (index + 0.5);
        var address = PageAddresses.Ask($"/sources after:{PageDates.Iso(bar.First)} before:{PageDates.Iso(bar.Last)}");
        svg.Element("a", [("href", address), ("aria-label", $"{bar.Label}: {bar.Quotes} quotes in {bar.Articles} articles")], link => link
            .Element("title", $"{bar.Label}: {bar.Quotes} quotes in {bar.Articles} articles")
            .Element("rect", [("x", Number(middle - width / 2)), ("y", Number(Height - Bottom - height)), ("width", Number(width)), ("height", Number(Math.Max(height, 1))), ("rx", "2")]));
        var every = (int)Math.Ceiling(bars.Count / MaxLabels);
        if (index % every == 0)
            svg.Element("text", [("x", Number(middle)), ("y", Number(Height - 10)), ("text-anchor", "middle")], text => text.Text(bar.Label));
    }

    private static void Table(HtmlWriter main, List<ChartBar> bars) => main.Element("details", details => details
        .Element("summary", "As a table")
        .Element("table", table => table
            .Element("thead", head => head.Element("tr", row =>
            {
                foreach (var name in new[] { "Date", "Articles", "Quotes" })
                    row.Element("th", [("scope", "col")], cell => cell.Text(name));
            }))
            .Element("tbody", body =>
            {
                foreach (var bar in bars)
                    body.Element("tr", row => row.Element("th", [("scope", "row")], cell => cell.Text(bar.Label)).Element("td", cell => cell.Text(bar.Articles)).Element("td", cell => cell.Text(bar.Quotes)));
            })));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>One bar: a day, a month or a year.</summary>
internal sealed record ChartBar(DateOnly First, DateOnly Last, string Label, int Articles, int Quotes);
