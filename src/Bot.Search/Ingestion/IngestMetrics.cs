using System.Diagnostics.Metrics;

namespace Bot.Search.Ingestion;

/// <summary>Counts what became of inputs: meter "Bot.Ingestion", counter "bot.ingest.items" by outcome, histogram "bot.ingest.write" of seconds a batch.</summary>
internal sealed class IngestMetrics : IDisposable
{
    public const string MeterName = "Bot.Ingestion";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _items;
    private readonly Histogram<double> _writes;

    public IngestMetrics()
    {
        _items = _meter.CreateCounter<long>("bot.ingest.items", "{item}", "Inputs by what became of them");
        _writes = _meter.CreateHistogram<double>("bot.ingest.write", "s", "Time to write one batch");
    }

    public void Done(IngestItem item) => _items.Add(1, new KeyValuePair<string, object?>("outcome", OutcomeOf(item)));

    public void Wrote(TimeSpan time) => _writes.Record(time.TotalSeconds);

    public void Dispose() => _meter.Dispose();

    private static string OutcomeOf(IngestItem item) => item.Outcome switch
    {
        IngestOutcome.Added => "added",
        IngestOutcome.Updated => "updated",
        IngestOutcome.Unchanged => "unchanged",
        _ => "failed",
    };
}
