using System.Diagnostics;

namespace Bot.Adapters.Tests.Slack;

/// <summary>For what another thread does soon.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task TrueAsync(Func<bool> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new TimeoutException("What was waited for did not happen.");
            await Task.Delay(10);
        }
    }
}
