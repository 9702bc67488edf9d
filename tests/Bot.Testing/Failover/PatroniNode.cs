using System.Diagnostics;
using System.Globalization;

namespace Bot.Testing.Failover;

/// <summary>How soon Patroni follows a primary that is gone, in seconds (https://patroni.readthedocs.io/en/latest/dynamic_configuration.html).</summary>
/// <param name="Ttl">After so long without a word of it; at least the turn and twice the retries.</param>
/// <param name="Turn">Between two looks.</param>
/// <param name="Retries">So long an unreachable etcd is tried again.</param>
public sealed record PatroniPace(int Ttl, int Turn, int Retries)
{
    /// <summary>What docs/scaling.md advises.</summary>
    public static PatroniPace Advised { get; } = new(15, 3, 5);

    /// <summary>For a test, which waits for it.</summary>
    public static PatroniPace Quick { get; } = new(8, 1, 3);
}

/// <summary>A PostgreSQL server with the Patroni that starts it.</summary>
internal sealed class PatroniNode(string name, string folder, int etcd, PatroniPace pace) : IAsyncDisposable
{
    private readonly string _data = Path.Combine(folder, name, "data");
    private ChildProgram? _patroni;

    public string Name => name;

    public int Port { get; } = LocalSlack.FreePort();

    public int ApiPort { get; } = LocalSlack.FreePort();

    /// <summary>Where Patroni tells what it knows.</summary>
    public string Api => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ApiPort}");

    public bool IsRunning => _patroni is { HasExited: false };

    /// <summary>What Patroni said when it ended by itself; null while all is well.</summary>
    public string? Fault => _patroni is { HasExited: true } ended ? ended.Errors : null;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(folder, name));
        var settings = Path.Combine(folder, $"{name}.yml");
        await File.WriteAllTextAsync(settings, Settings(), cancellationToken);
        if (Environment.UserName == "root")
            await ClusterPrograms.RunAsync("chown", ["postgres", Path.Combine(folder, name)], cancellationToken);
        _patroni?.Dispose();
        _patroni = new ChildProgram(ClusterPrograms.Patroni, [settings], "postgres");
        _patroni.Start();
    }

    /// <summary>Ends the server without warning; Patroni before it, when the whole machine is gone.</summary>
    public async Task KillAsync(bool isMachine, CancellationToken cancellationToken)
    {
        if (isMachine)
        {
            _patroni!.Dispose();
            _patroni = null;
        }
        if (int.TryParse((await File.ReadAllLinesAsync(Path.Combine(_data, "postmaster.pid"), cancellationToken))[0], CultureInfo.InvariantCulture, out var server))
            Kill(server);
    }

    public async ValueTask DisposeAsync()
    {
        _patroni?.Dispose();
        if (File.Exists(Path.Combine(_data, "postmaster.pid")))
            await KillAsync(isMachine: false, CancellationToken.None);
    }

    private static void Kill(int process)
    {
        try
        {
            using var server = Process.GetProcessById(process);
            server.Kill();
            // Its sessions notice, and end.
            server.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It has ended.
        }
    }

    /// <summary>The file that is handed out, with addresses of the loopback, without passwords, and as safe as a test needs.</summary>
    private string Settings() => DeployFile.With("patroni.yml", new Dictionary<string, string>
    {
        ["name: one"] = $"name: {name}",
        ["10.0.0.1:8008"] = Local(ApiPort),
        ["10.0.0.11:2379,10.0.0.12:2379,10.0.0.13:2379"] = Local(etcd),
        ["ttl: 15"] = string.Create(CultureInfo.InvariantCulture, $"ttl: {pace.Ttl}"),
        ["loop_wait: 3"] = string.Create(CultureInfo.InvariantCulture, $"loop_wait: {pace.Turn}"),
        ["retry_timeout: 5"] = string.Create(CultureInfo.InvariantCulture, $"retry_timeout: {pace.Retries}"),
        ["archive_mode: \"off\""] = "fsync: \"off\"\n        shared_buffers: 32MB",
        ["    - data-checksums"] = "    - data-checksums\n    - no-sync",
        ["10.0.0.1:5432"] = Local(Port),
        ["/var/lib/postgresql/15/bot"] = _data,
        ["/usr/lib/postgresql/15/bin"] = PostgresCluster.FindPrograms()!,
        ["/var/lib/postgresql/pgpass"] = Path.Combine(folder, name, "pgpass"),
        ["username: postgres"] = "username: bench",
        ["username: replicator"] = "username: bench",
        ["username: rewind"] = "username: bench",
        ["      password: change-me\n"] = "",
        ["unix_socket_directories: /var/run/postgresql"] = "unix_socket_directories: \"\"",
        ["host all all 10.0.0.0/24 scram-sha-256"] = "host all all 127.0.0.1/32 trust",
        ["host replication replicator 10.0.0.0/24 scram-sha-256"] = "host replication all 127.0.0.1/32 trust",
    });

    private static string Local(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
}
