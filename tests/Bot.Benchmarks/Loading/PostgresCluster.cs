using System.Diagnostics;
using System.Globalization;

namespace Bot.Benchmarks.Loading;

/// <summary>A PostgreSQL cluster in a folder, for one run. The server refuses to run as root: then it runs as the user postgres.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string _programs;
    private readonly string _folder;

    private PostgresCluster(string programs, string folder, int port)
    {
        (_programs, _folder) = (programs, folder);
        ConnectionString = string.Create(
            CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=bench;Database=postgres;Pooling=false;Command Timeout=0");
    }

    public string ConnectionString { get; }

    /// <summary>Folder of initdb and pg_ctl; null when there is none.</summary>
    public static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        return Directory.Exists(Debian)
            ? Directory.EnumerateDirectories(Debian).Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;
    }

    public static async Task<PostgresCluster> StartAsync(string programs, string folder, int port, CancellationToken cancellationToken)
    {
        var cluster = new PostgresCluster(programs, folder, port);
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            if (Environment.UserName == "root")
                await RunAsync("chown", ["postgres", folder], cancellationToken);
            await cluster.RunProgramAsync("initdb", ["-D", folder, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C"], cancellationToken);
        }
        var settings = string.Create(CultureInfo.InvariantCulture, $"-p {port} -h 127.0.0.1 -k '' -c shared_buffers=256MB -c maintenance_work_mem=256MB -c max_wal_size=4GB");
        await cluster.RunProgramAsync("pg_ctl", ["-D", folder, "-l", Path.Combine(folder, "log"), "-w", "-o", settings, "start"], cancellationToken);
        return cluster;
    }

    public async ValueTask DisposeAsync() =>
        await RunProgramAsync("pg_ctl", ["-D", _folder, "-m", "fast", "-w", "stop"], CancellationToken.None);

    private Task RunProgramAsync(string name, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var program = Path.Combine(_programs, name);
        return Environment.UserName == "root"
            ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments], cancellationToken)
            : RunAsync(program, arguments, cancellationToken);
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
