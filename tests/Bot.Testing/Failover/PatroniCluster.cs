using System.Globalization;
using System.Text.Json;

namespace Bot.Testing.Failover;

/// <summary>
/// A primary and a synchronous standby on the loopback, as docs/scaling.md has them on machines: Patroni with etcd says who is the primary,
/// HAProxy sends whoever connects to it.
/// </summary>
public sealed class PatroniCluster : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly string _folder;
    private readonly PatroniNode[] _nodes;
    private readonly ChildProgram _etcd;
    private readonly ChildProgram _proxy;
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly (int Primary, int Any) _ports = (LocalSlack.FreePort(), LocalSlack.FreePort());

    private PatroniCluster(string folder, PatroniPace pace)
    {
        _folder = folder;
        var (client, peer) = (LocalSlack.FreePort(), LocalSlack.FreePort());
        _nodes = [.. new[] { "one", "two" }.Select(name => new PatroniNode(name, folder, client, pace))];
        _etcd = new ChildProgram(ClusterPrograms.Etcd, EtcdArguments(Path.Combine(folder, "etcd"), client, peer), null);
        _proxy = new ChildProgram(ClusterPrograms.Proxy, ["-f", Path.Combine(folder, "haproxy.cfg"), "-db"], null);
    }

    /// <summary>Why a test that needs it cannot run here; null when it has to.</summary>
    public static string? SkipReason =>
        ClusterPrograms.Missing is not { } missing || Environment.GetEnvironmentVariable("BOT_REQUIRE_INTEROP") == "1" ? PostgresCluster.SkipReason : $"{missing} is not installed.";

    /// <summary>For the superuser; the first address leads to the primary, the second to whoever may be read from.</summary>
    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1:{_ports.Primary},127.0.0.1:{_ports.Any};Username=bench;Database=postgres");

    /// <summary>Starts all of it in a temporary folder that goes with it, and returns when the standby has everything.</summary>
    /// <param name="pace">How soon a primary that is gone is followed.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">A part is not installed, or does not start.</exception>
    public static async Task<PatroniCluster> StartAsync(PatroniPace pace, CancellationToken cancellationToken)
    {
        if (ClusterPrograms.Missing is { } missing)
            throw new InvalidOperationException($"{missing} is not installed.");
        // Servers run as another user than root, who has to get there.
        var folder = Path.Combine(Path.GetTempPath(), $"bot-postgres-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        var cluster = new PatroniCluster(folder, pace);
        try
        {
            await cluster.StartAsync(cancellationToken);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until there is a primary with a standby that has everything.</summary>
    public async Task WaitUntilWholeAsync(CancellationToken cancellationToken)
    {
        while (!await IsWholeAsync(cancellationToken))
        {
            if (_nodes.FirstOrDefault(node => node.Fault is not null) is { } failed)
                throw new InvalidOperationException($"Patroni ended: {failed.Fault}");
            await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>True when there is a primary with a standby that has everything.</summary>
    public async Task<bool> IsWholeAsync(CancellationToken cancellationToken)
    {
        var roles = await RolesAsync(cancellationToken);
        return roles.ContainsValue("leader") && roles.ContainsValue("sync_standby");
    }

    /// <summary>
    /// Ends the primary as a crash does. What is left of it is started again by its Patroni, or by <see cref="RepairAsync"/> when that was
    /// ended too. False when there is none.
    /// </summary>
    /// <param name="isMachine">Patroni ends with it, so that the standby has to wait until nothing is heard of it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<bool> KillPrimaryAsync(bool isMachine, CancellationToken cancellationToken)
    {
        var roles = await RolesAsync(cancellationToken);
        if (Array.Find(_nodes, node => roles.GetValueOrDefault(node.Name) == "leader") is not { } primary)
            return false;
        await primary.KillAsync(isMachine, cancellationToken);
        return true;
    }

    /// <summary>Starts what was ended as a machine.</summary>
    public async Task RepairAsync(CancellationToken cancellationToken)
    {
        foreach (var node in _nodes.Where(node => !node.IsRunning))
            await node.StartAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        _proxy.Dispose();
        _etcd.Dispose();
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "haproxy.cfg"), ProxySettings(), cancellationToken);
        _etcd.Start();
        _proxy.Start();
        foreach (var node in _nodes)
            await node.StartAsync(cancellationToken);
        await WaitUntilWholeAsync(cancellationToken);
    }

    /// <summary>Role of each node that runs, as Patroni has it in etcd; empty when nobody tells.</summary>
    private async Task<Dictionary<string, string>> RolesAsync(CancellationToken cancellationToken)
    {
        foreach (var node in _nodes)
        {
            try
            {
                using var told = JsonDocument.Parse(await _client.GetStringAsync(new Uri($"{node.Api}/cluster"), cancellationToken));
                return told.RootElement.GetProperty("members").EnumerateArray()
                    .Where(member => member.GetProperty("state").GetString() is "running" or "streaming")
                    .ToDictionary(member => member.GetProperty("name").GetString()!, member => member.GetProperty("role").GetString()!, StringComparer.Ordinal);
            }
            catch (Exception fault) when (fault is HttpRequestException or JsonException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The other one may tell.
            }
        }
        return [];
    }

    private string ProxySettings() => DeployFile.With("haproxy.cfg", new Dictionary<string, string>
    {
        ["bind 127.0.0.1:5000"] = string.Create(CultureInfo.InvariantCulture, $"bind 127.0.0.1:{_ports.Primary}"),
        ["bind 127.0.0.1:5001"] = string.Create(CultureInfo.InvariantCulture, $"bind 127.0.0.1:{_ports.Any}"),
        ["10.0.0.1:5432 check port 8008"] = ServerOf(_nodes[0]),
        ["10.0.0.2:5432 check port 8008"] = ServerOf(_nodes[1]),
    });

    private static string ServerOf(PatroniNode node) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{node.Port} check port {node.ApiPort}");

    private static string[] EtcdArguments(string folder, int client, int peer) =>
    [
        "--name", "e", "--data-dir", folder, "--unsafe-no-fsync",
        "--listen-client-urls", Local(client), "--advertise-client-urls", Local(client),
        "--listen-peer-urls", Local(peer), "--initial-advertise-peer-urls", Local(peer), "--initial-cluster", $"e={Local(peer)}",
    ];

    private static string Local(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}
