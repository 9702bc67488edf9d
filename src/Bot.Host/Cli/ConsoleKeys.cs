namespace Bot.Host.Cli;

/// <summary>Keys of the process's own terminal.</summary>
internal static class ConsoleKeys
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(15);

    /// <summary>The next key. Looked for again and again: a read of a key cannot be cancelled, and Ctrl+C must end it.</summary>
    public static async Task<ConsoleKeyInfo?> NextAsync(CancellationToken cancellationToken)
    {
        while (!Console.KeyAvailable)
            await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
        return Console.ReadKey(intercept: true);
    }
}
