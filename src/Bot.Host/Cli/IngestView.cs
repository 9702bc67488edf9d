using System.Globalization;
using Bot.Search.Ingestion;

namespace Bot.Host.Cli;

/// <summary>
/// Shows an ingest run while it goes: a row as soon as its article is stored, and on a terminal a line with count, rate and
/// time left. There the rows of articles that went well are left out of long runs.
/// </summary>
internal sealed class IngestView(Surroundings surroundings, TimeProvider clock, bool explains) : IProgress<IngestProgress>
{
    private const int LongRun = 40;
    private const int BarWidth = 24;
    private static readonly TimeSpan MostLeft = new(23, 59, 59);
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(200);

    private readonly long _started = clock.GetTimestamp();
    private readonly List<IngestItem> _rows = [];
    private TimeSpan _drawn;
    private bool _hasBar;

    /// <summary>What has become of everything that was shown; all of it for a run that came to its end.</summary>
    public IngestReport SoFar => new(_rows);

    public void Report(IngestProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Last is not { } row)
            return;
        _rows.Add(row);
        var bar = surroundings.ShowsProgress && value.Total > LongRun;
        if (!bar || explains || row.Reason is not null)
        {
            Clear();
            surroundings.Output.WriteLine(Describe(row));
            if (explains && row.Origin is { } origin)
                Explain(origin);
        }
        var elapsed = clock.GetElapsedTime(_started);
        if (!bar || (elapsed - _drawn < Redraw && value.Done < value.Total))
            return;
        _drawn = elapsed;
        _hasBar = true;
        surroundings.Errors.Write("\r\u001b[K" + Bar(value.Done, value.Total!.Value, elapsed));
    }

    /// <summary>Takes the progress line away.</summary>
    public void Clear()
    {
        if (!_hasBar)
            return;
        surroundings.Errors.Write("\r\u001b[K");
        _hasBar = false;
    }

    /// <summary>"[#####-----] 512 of 2000, 85 a second, 0:17 left".</summary>
    internal static string Bar(int done, int total, TimeSpan elapsed)
    {
        var rate = done / Math.Max(elapsed.TotalSeconds, 0.001);
        var left = TimeSpan.FromSeconds(Math.Min((total - done) / Math.Max(rate, 0.001), MostLeft.TotalSeconds));
        var filled = (int)((long)done * BarWidth / Math.Max(total, 1));
        var time = left.ToString(left.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('-', BarWidth - filled)}] {done} of {total}, {rate:0} a second, {time} left");
    }

    private void Explain(ArticleOrigin origin)
    {
        var sources = origin.Sources;
        Line("outlet", origin.Outlet, sources.Outlet);
        Line("date", origin.Published?.ToString(), sources.Published);
        Line("byline", origin.Byline, sources.Byline);
        Line("address", origin.Url?.AbsoluteUri, sources.Url);
        Line("headline", "", sources.Title);
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          text      {origin.Letters} letters"));
    }

    private void Line(string name, string? value, string? place)
    {
        var from = place is null ? "" : $" (from {place})";
        surroundings.Output.WriteLine($"          {name,-9} {value ?? "none"}{from}");
    }

    private static string Describe(IngestItem item)
    {
        var outcome = item.Outcome.ToString().ToLowerInvariant();
        return item.Outcome switch
        {
            IngestOutcome.Failed => $"{outcome,-9} {item.Location}: {item.Reason}",
            IngestOutcome.Unchanged => $"{outcome,-9} {item.Location}: {item.Title}{Remark(item)}",
            _ => $"{outcome,-9} {item.Location}: {item.Title} ({item.Quotes} quotes){Remark(item)}",
        };
    }

    private static string Remark(IngestItem item) => item.Reason is { } reason ? $". {reason}" : "";
}
