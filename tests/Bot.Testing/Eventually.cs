namespace Bot.Testing;

/// <summary>Waits for what another thread or a socket will do, and gives up with a sentence.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Returns when <paramref name="holds"/> does.</summary>
    public static async Task IsTrueAsync(Func<bool> holds, string what)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"Did not happen: {what}.");
            await Task.Delay(5);
        }
    }

    /// <summary>Returns when <paramref name="holds"/> does.</summary>
    public static async Task IsTrueAsync(Func<Task<bool>> holds, string what)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"Did not happen: {what}.");
            await Task.Delay(5);
        }
    }
}
