using System.Diagnostics;

namespace Bot.Testing.Failover;

/// <summary>Where Debian puts the programs that look after a primary and its standby.</summary>
internal static class ClusterPrograms
{
    public const string Etcd = "/usr/bin/etcd";
    public const string Patroni = "/usr/bin/patroni";
    public const string Proxy = "/usr/sbin/haproxy";

    /// <summary>The first that is not installed; null when all are.</summary>
    public static string? Missing => PostgresCluster.FindPrograms() is null ? "PostgreSQL" : Array.Find([Etcd, Patroni, Proxy], program => !File.Exists(program));

    /// <exception cref="InvalidOperationException">It ended with a fault.</exception>
    public static async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
