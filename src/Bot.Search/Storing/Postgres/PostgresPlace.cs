using Npgsql;

namespace Bot.Search.Storing.Postgres;

/// <summary>
/// Where a store in PostgreSQL lies: servers, database and schema. Several servers may be named: writes go to the one that
/// takes them, reads too unless the connection string prefers standbys (<c>Target Session Attributes</c>).
/// </summary>
internal sealed class PostgresPlace : IDisposable
{
    /// <summary>Schema of the tables where the connection string names none (<c>Search Path</c>).</summary>
    private const string DefaultSchema = "bot";

    /// <summary>Statements that a connection keeps prepared; those of one session are about sixty.</summary>
    private const int Prepared = 200;

    /// <summary>Seconds that a server has to take a connection.</summary>
    private const int ConnectSeconds = 5;

    /// <summary>Seconds of silence after which a connection is tried: one that a network has dropped is noticed.</summary>
    private const int KeepAliveSeconds = 10;

    /// <summary>Seconds after which a server that was away is tried again.</summary>
    private const int RecheckSeconds = 1;

    private readonly Lazy<NpgsqlDataSource> _servers;
    private readonly NpgsqlConnectionStringBuilder _settings;

    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public PostgresPlace(string connectionString)
    {
        _settings = Parse(connectionString);
        _settings.SearchPath ??= DefaultSchema;
        _settings.ApplicationName ??= "bot";
        // Keys are those that were given; ContainsKey tells which there could be.
        var given = _settings.Keys;
        if (!given.Contains("Max Auto Prepare"))
            _settings.MaxAutoPrepare = Prepared;
        if (!given.Contains("Timeout"))
            _settings.Timeout = ConnectSeconds;
        if (!given.Contains("Keepalive"))
            _settings.KeepAlive = KeepAliveSeconds;
        if (!given.Contains("Host Recheck Seconds"))
            _settings.HostRecheckSeconds = RecheckSeconds;
        Readers = Enum.TryParse<TargetSessionAttributes>(_settings.TargetSessionAttributes?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var wanted)
            ? wanted
            : TargetSessionAttributes.PreferPrimary;
        _settings.TargetSessionAttributes = null;
        var builder = new NpgsqlDataSourceBuilder(_settings.ConnectionString);
        _servers = new Lazy<NpgsqlDataSource>(() => IsSeveral ? builder.BuildMultiHost() : builder.Build());
    }

    public string Schema => _settings.SearchPath!;

    /// <summary>For people: servers, database and schema, without user and password.</summary>
    public string Name => $"postgres://{_settings.Host}/{_settings.Database ?? _settings.Username}/{Schema}";

    /// <summary>True when there can be a standby beside the primary.</summary>
    public bool IsSeveral => _settings.Host!.Contains(',', StringComparison.Ordinal);

    /// <summary>True when questions are to be answered by standbys, where there are any.</summary>
    public bool PrefersStandby => Readers is TargetSessionAttributes.PreferStandby or TargetSessionAttributes.Standby;

    private TargetSessionAttributes Readers { get; }

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            // Its own message may repeat a password.
            throw new ArgumentException("It has to look like \"Host=…;Database=…;Username=…;Password=…\".");
        }
    }

    /// <summary>A connection that writes, not opened.</summary>
    public NpgsqlConnection Writer() => Connect(TargetSessionAttributes.ReadWrite);

    /// <summary>A connection that reads, not opened.</summary>
    public NpgsqlConnection Reader() => Connect(Readers);

    /// <summary>A connection that reads what was written last, where that can be had; not opened.</summary>
    public NpgsqlConnection Newest() => Connect(TargetSessionAttributes.PreferPrimary);

    /// <summary>True when the server of an open connection is a standby just now (told by PostgreSQL 14 and later).</summary>
    public static bool IsOnStandby(NpgsqlConnection connection) => connection.PostgresParameters.TryGetValue("in_hot_standby", out var told) && told == "on";

    /// <summary>Closes connections that nobody uses: the server was away, and they do not know it.</summary>
    public void DropIdle() => _servers.Value.Clear();

    public void Dispose()
    {
        if (_servers.IsValueCreated)
            _servers.Value.Dispose();
    }

    private NpgsqlConnection Connect(TargetSessionAttributes target) =>
        (_servers.Value is NpgsqlMultiHostDataSource several ? several.WithTargetSession(target) : _servers.Value).CreateConnection();
}
