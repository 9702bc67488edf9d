using System.Diagnostics;

namespace Bot.Benchmarks.Loading;

/// <summary>Measures one question: time on the wall, and processor time of this process.</summary>
internal readonly struct Timer()
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly TimeSpan _processor = Environment.CpuUsage.TotalTime;

    public void Stop(Latencies times) => times.Add(Stopwatch.GetElapsedTime(_started), Environment.CpuUsage.TotalTime - _processor);
}
