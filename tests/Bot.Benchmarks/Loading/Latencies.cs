using System.Globalization;

namespace Bot.Benchmarks.Loading;

/// <summary>Times of one kind of question.</summary>
internal sealed class Latencies(string name)
{
    private readonly List<double> _milliseconds = [];
    private readonly List<double> _processor = [];

    public string Name => name;

    public int Count => _milliseconds.Count;

    /// <param name="time">From question to answer.</param>
    /// <param name="processor">What this process computed in that time, on all threads; says more than time where others use the machine too.</param>
    public void Add(TimeSpan time, TimeSpan processor)
    {
        lock (_milliseconds)
        {
            _milliseconds.Add(time.TotalMilliseconds);
            _processor.Add(processor.TotalMilliseconds);
        }
    }

    public string Row() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name,-34} | {Count,5} | {At(_milliseconds, 0.5),7:F2} | {At(_milliseconds, 0.95),7:F2} | {At(_milliseconds, 0.99),7:F2} | {At(_processor, 0.5),7:F2} | {At(_processor, 0.95),7:F2} | {At(_processor, 0.99),7:F2} |");

    public static string Header =>
        "| question | asked | p50 ms | p95 ms | p99 ms | CPU p50 | CPU p95 | CPU p99 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";

    /// <summary>The milliseconds that this share of the questions kept below.</summary>
    public double At(double share) => At(_milliseconds, share);

    private static double At(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
