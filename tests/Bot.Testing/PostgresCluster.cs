using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bot.Testing;

/// <summary>A PostgreSQL cluster in a folder, on the loopback. The server refuses to run as root: then it runs as the user postgres.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private const string Debian = "/usr/lib/postgresql";

    private readonly string _programs;
    private readonly string _folder;
    private readonly int _port;
    private readonly string _settings;

    private PostgresCluster(string programs, string folder, int port, string settings) =>
        (_programs, _folder, _port, _settings) = (programs, folder, port, settings);

    /// <summary>On the loopback.</summary>
    public int Port => _port;

    /// <summary>For the superuser of the cluster.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=bench;Database=postgres;Timeout=30;Command Timeout=0");

    /// <summary>Why a test that needs a cluster cannot run here; null when it has to.</summary>
    public static string? SkipReason =>
        FindPrograms() is not null || Environment.GetEnvironmentVariable("BOT_REQUIRE_INTEROP") == "1" ? null : "PostgreSQL is not installed.";

    /// <summary>Folder of initdb and pg_ctl; null when there is none.</summary>
    public static string? FindPrograms() => Directory.Exists(Debian)
        ? Directory.EnumerateDirectories(Debian).Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    /// <summary>Starts the cluster in a folder, which is made when it is missing.</summary>
    /// <param name="folder">Of its data.</param>
    /// <param name="port">On the loopback; 0 for any that is free.</param>
    /// <param name="settings">Options of the server, as its command line has them.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or does not start.</exception>
    public static async Task<PostgresCluster> StartAsync(string folder, int port, string settings, CancellationToken cancellationToken)
    {
        var programs = FindPrograms() ?? throw new InvalidOperationException("PostgreSQL is not installed.");
        var cluster = new PostgresCluster(programs, folder, port == 0 ? FreePort() : port, settings);
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            if (Environment.UserName == "root")
                await RunAsync("chown", ["postgres", folder], cancellationToken);
            await cluster.RunProgramAsync("initdb", ["-D", folder, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"], cancellationToken);
        }
        await cluster.StartAsync(cancellationToken);
        return cluster;
    }

    /// <summary>Makes a standby of it in a new folder, and starts that.</summary>
    public async Task<PostgresCluster> AddStandbyAsync(string folder, CancellationToken cancellationToken)
    {
        var standby = new PostgresCluster(_programs, folder, FreePort(), _settings);
        await RunProgramAsync(
            "pg_basebackup",
            ["-D", folder, "-R", "-X", "stream", "-c", "fast", "--no-sync", "-d", string.Create(CultureInfo.InvariantCulture, $"host=127.0.0.1 port={_port} user=bench application_name=standby")],
            cancellationToken);
        await standby.StartAsync(cancellationToken);
        return standby;
    }

    /// <summary>Makes a primary of a standby.</summary>
    public Task PromoteAsync(CancellationToken cancellationToken) => RunProgramAsync("pg_ctl", ["-D", _folder, "-w", "promote"], cancellationToken);

    /// <summary>Starts it again after <see cref="StopAsync"/>.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var options = string.Create(CultureInfo.InvariantCulture, $"-p {_port} -h 127.0.0.1 -k '' {_settings}");
        return RunProgramAsync("pg_ctl", ["-D", _folder, "-l", Path.Combine(_folder, "log"), "-w", "-o", options, "start"], cancellationToken);
    }

    /// <summary>Stops it as a crash does: whoever is connected is cut off.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        RunProgramAsync("pg_ctl", ["-D", _folder, "-m", "immediate", "-w", "stop"], cancellationToken);

    public async ValueTask DisposeAsync() => await RunProgramAsync("pg_ctl", ["-D", _folder, "-m", "fast", "-w", "stop"], CancellationToken.None);

    /// <summary>Processor time that the server has taken since it was started, its sessions included; to 10 ms.</summary>
    public TimeSpan ProcessorTime()
    {
        var server = File.ReadLines(Path.Combine(_folder, "postmaster.pid")).First();
        var ticks = 0L;
        foreach (var stat in Directory.EnumerateDirectories("/proc").Select(process => Path.Combine(process, "stat")))
        {
            try
            {
                // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: behind the name in brackets the state, the parent, and from the 12th on the times.
                var text = File.ReadAllText(stat);
                var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
                if (text.StartsWith(server + " ", StringComparison.Ordinal))
                    ticks += fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
                else if (fields[1] == server)
                    ticks += fields[11..13].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // No process, or one that has ended meanwhile.
            }
        }
        return TimeSpan.FromMilliseconds(ticks * 10);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task RunProgramAsync(string name, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var program = Path.Combine(_programs, name);
        return Environment.UserName == "root"
            ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments], cancellationToken)
            : RunAsync(program, arguments, cancellationToken);
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        // Inherited by the server, a pipe of ours would never end; what it has to say is in its log.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null", "sh", program, .. arguments]) { WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
