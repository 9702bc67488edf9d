using System.Diagnostics;
using System.Globalization;
using Bot.Testing;
using static Bot.Search.Tests.Storing.Postgres.Talks;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>The script that docs/scaling.md has for backups, from its first step to an answer by the state of a moment.</summary>
public sealed class PointInTimeTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TempFolder _folder = new();
    private readonly string _backups = Path.Combine(Path.GetTempPath(), $"bot-backups-{Guid.NewGuid():N}");
    private readonly string _script;
    private TemporaryPostgres? _server;

    // The user of the server may not be able to read where the checkout lies.
    public PointInTimeTests() => _script = Path.Combine(_backups, "restore.sh");

    public async Task InitializeAsync()
    {
        _server = await TemporaryPostgres.StartAsync();
        if (_server is null)
            return;
        Directory.CreateDirectory(_backups);
        File.Copy(RepositoryRoot.File("deploy", "restore.sh"), _script);
        if (Environment.UserName == "root")
            Run("chown", ["-R", "postgres", _backups]);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
            Directory.Delete(_backups, recursive: true);
        }
        _folder.Dispose();
    }

    [PostgresFact]
    public async Task The_state_of_a_moment_comes_back()
    {
        var cluster = _server!.Cluster;
        foreach (var setting in Script("archive").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            PostgresPair.Sql(cluster, $"ALTER SYSTEM SET {setting}");
        await cluster.StopAsync(None);
        await cluster.StartAsync(None);
        string moment;
        await using (var copy = Open(_server.ConnectionTo("pit"), "now"))
        {
            await copy.WriteAsync([Talk("a", "We want a ceasefire before winter")], None);
            Script("base");
            await copy.WriteAsync([Talk("b", "The ceasefire is a trap")], None);
            moment = (string)PostgresPair.Sql(cluster, "SELECT clock_timestamp()::text")!;
            await copy.ForgetAsync(Talk("a", "").Article.Id, [], None);
            await copy.WriteAsync([Talk("c", "No ceasefire without guarantees")], None);
            Assert.Equal(["No ceasefire without guarantees", "The ceasefire is a trap"], await WordsAsync(copy));
        }
        var last = PostgresPair.Sql(cluster, "SELECT pg_walfile_name(pg_switch_wal())");
        await Eventually.IsTrueAsync(() => PostgresPair.Sql(cluster, $"SELECT last_archived_wal >= '{last}' FROM pg_stat_archiver") is true, "the log is archived");
        var port = LocalSlack.FreePort();

        var told = Script("to", moment, port.ToString(CultureInfo.InvariantCulture));

        try
        {
            Assert.Contains("answers on port", told, StringComparison.Ordinal);
            await using var restored = Open(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=bench;Database=postgres;Search Path=pit"), "then");
            Assert.Equal(["The ceasefire is a trap", "We want a ceasefire before winter"], await WordsAsync(restored));
            Assert.Empty(await restored.Store.CheckAsync(None));
        }
        finally
        {
            Script("stop");
        }
    }

    private DiskCoverage Open(string connectionString, string name) => new(PostgresServer.Options(connectionString, _folder.File(name)));

    private string Script(params string[] arguments) =>
        Environment.UserName == "root" ? Run("runuser", ["-u", "postgres", "--", "bash", _script, .. arguments]) : Run("bash", [_script, .. arguments]);

    private string Run(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        (start.Environment["BACKUPS"], start.Environment["PGHOST"], start.Environment["PGUSER"]) = (_backups, "127.0.0.1", "bench");
        start.Environment["PGPORT"] = _server!.Cluster.Port.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {said}");
        return said;
    }
}
