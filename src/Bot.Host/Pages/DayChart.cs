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
    private const double MaxLabels = 5;

    // Of the larger letters of a narrow screen.
    private const double LetterWidth = 9;

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

    /// <summary>A bar's place for every day (or month, or year) from the first to the last, so that months apart are drawn apart.</summary>
    private static List<ChartBar> Bars(IReadOnlyList<PageDay> days)
    {
        var (first, last) = (days[0].Day, days[^1].Day);
        if (last.DayNumber - first.DayNumber < MaxBars)
            return Slots(days, first, last, day => day.AddDays(1), day => day, "d MMM yyyy");
        var month = new DateOnly(first.Year, first.Month, 1);
        if ((last.Year - first.Year) * 12 + last.Month - first.Month < MaxBars)
            return Slots(days, month, last, day => day.AddMonths(1), day => new DateOnly(day.Year, day.Month, 1), "MMM yyyy");
        return Slots(days, new DateOnly(first.Year, 1, 1), last, day => day.AddYears(1), day => new DateOnly(day.Year, 1, 1), "yyyy");
    }

    private static List<ChartBar> Slots(IReadOnlyList<PageDay> days, DateOnly first, DateOnly last, Func<DateOnly, DateOnly> next, Func<DateOnly, DateOnly> slotOf, string format)
    {
        var found = days.ToLookup(day => slotOf(day.Day));
        var bars = new List<ChartBar>();
        for (var slot = first; slot <= last; slot = next(slot))
        {
            bars.Add(new ChartBar(
                slot, next(slot).AddDays(-1), slot.ToString(format, CultureInfo.InvariantCulture), found[slot].Sum(day => day.Articles), found[slot].Sum(day => day.Quotes)));
        }
        return bars;
    }

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
        if (bar.Articles > 0)
        {
            var address = PageAddresses.Ask($"/sources after:{PageDates.Iso(bar.First)} before:{PageDates.Iso(bar.Last)}");
            var told = $"{bar.Label}: {PageCounts.Of(bar.Quotes, "quote")} in {PageCounts.Of(bar.Articles, "article")}";
            svg.Element("a", [("href", address), ("aria-label", told)], link => link
                .Element("title", told)
                .Element("rect", [("x", Number(middle - width / 2)), ("y", Number(Height - Bottom - height)), ("width", Number(width)), ("height", Number(Math.Max(height, 1))), ("rx", "2")]));
        }
        if (HasLabel(index, bars.Count))
            Label(svg, bar.Label, middle);
    }

    // The first and the last always, and between them as many as there is room for.
    private static bool HasLabel(int index, int count)
    {
        var every = (int)Math.Ceiling(count / MaxLabels);
        return index == 0 || index == count - 1 || (index % every == 0 && count - 1 - index >= every);
    }

    private static void Label(HtmlWriter svg, string label, double middle)
    {
        var half = label.Length * LetterWidth / 2;
        var (x, anchor) = middle + half > Width ? (Width - 2.0, "end") : middle - half < 0 ? (2.0, "start") : (middle, "middle");
        svg.Element("text", [("x", Number(x)), ("y", Number(Height - 10)), ("text-anchor", anchor)], text => text.Text(label));
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
                foreach (var bar in bars.Where(bar => bar.Articles > 0))
                    body.Element("tr", row => row.Element("th", [("scope", "row")], cell => cell.Text(bar.Label)).Element("td", cell => cell.Text(bar.Articles)).Element("td", cell => cell.Text(bar.Quotes)));
            })));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>One bar: a day, a month or a year.</summary>
internal sealed record ChartBar(DateOnly First, DateOnly Last, string Label, int Articles, int Quotes);
