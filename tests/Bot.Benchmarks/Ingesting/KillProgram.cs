using Bot.Host;
using Bot.Testing;

namespace Bot.Benchmarks.Ingesting;

/// <summary>Kills the ingest of generated articles at random points, again and again, and counts what was lost.</summary>
internal static class KillProgram
{
    private const int Articles = 2_000;
    private const int Seed = 20220316;

    public static async Task<int> RunAsync(int points, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var program = typeof(BotApp).Assembly.Location;
        var faults = 0;
        var folder = new TempFolder();
        try
        {
            var killed = new KilledIngest(program, folder, Articles);
            for (var point = 1; point <= points; point++)
            {
                var rows = random.Next(1, Articles);
                var named = await killed.RunAsync(rows, cancellationToken);
                var found = await killed.FaultsAsync(named, cancellationToken);
                faults += found.Count;
                Console.WriteLine($"{point}: killed after {named.Count} of {Articles}; {found.Count} faults {string.Join("; ", found.Take(3))}");
                if (rows <= Articles * 3 / 4)
                    continue;
                // Nearly everything is stored now: begin anew, or the next kills would hit no write.
                folder.Dispose();
                folder = new TempFolder();
                killed = new KilledIngest(program, folder, Articles);
            }
        }
        finally
        {
            folder.Dispose();
        }
        Console.WriteLine($"{points} kills, {faults} faults");
        return faults == 0 ? 0 : 1;
    }
}
