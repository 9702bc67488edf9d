using Bot.Search.Analyzing;
using Bot.Search.Storing.Sql;
using Microsoft.Extensions.Logging;

namespace Bot.Search.Storing.Postgres;

/// <summary>A store in a PostgreSQL database, which any number of processes share; each has an index of its own in its data folder.</summary>
internal sealed class PostgresEngine : IStoreEngine
{
    /// <summary>Folder of the index in the data folder: not the one that belongs to a file there.</summary>
    private const string IndexName = "coverage.postgres.index";

    private readonly PostgresPlace _place;
    private readonly ChangeListener _listener;
    private readonly StoreGuard _guard;
    private readonly TimeProvider _clock;

    /// <exception cref="CoverageUnusableException">The connection string is missing or cannot be read.</exception>
    public PostgresEngine(StoreOptions options, TimeProvider clock)
    {
        try
        {
            _place = new PostgresPlace(options.ConnectionString ?? "");
        }
        catch (ArgumentException fault)
        {
            throw new CoverageUnusableException($"Coverage:ConnectionString cannot be read. {fault.Message}", fault);
        }
        _clock = clock;
        _guard = PostgresFaults.GuardOf(_place.Name);
        _listener = new ChangeListener(_place, clock);
        IndexFolder = Path.Combine(Path.GetFullPath(options.DataDirectory), IndexName);
    }

    public string Name => _place.Name;

    public string IndexFolder { get; }

    /// <summary>Where it lies, for whoever keeps other things there.</summary>
    public PostgresPlace Place => _place;

    public OpenStore Open(ITermAnalyzer analyzer, DamagedArticles damaged, ILogger log)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(IndexFolder)!);
        var found = Find();
        StoreSchema.RefuseNewer(found?.Version ?? 0, _place.Name);
        if (found is null)
            Write(writer => PostgresSchema.Create(writer, _place.Schema, AnalysisVersion.Current));
        else if (found.Value.Version < StoreSchema.Version || found.Value.Analysis != AnalysisVersion.Current)
            Write(writer => PostgresRewrite.Run(_place, writer, analyzer, log));
        return new PostgresStore(_place, new StandbyReads(_place, _clock), damaged);
    }

    public Task WaitForChangeAsync(TimeSpan longest, CancellationToken cancellationToken) => _listener.WaitAsync(longest, cancellationToken);

    public T Run<T>(Func<T> action) => _guard.Run(action);

    public T Guard<T>(Func<T> action) => _guard.Guard(action);

    public void Dispose()
    {
        _listener.Dispose();
        _place.Dispose();
    }

    public StoreConnection BeginCopy()
    {
        StoreSchema.RefuseStore(Find()?.Version ?? 0, _place.Name);
        Write(writer => PostgresSchema.Create(writer, _place.Schema, AnalysisVersion.Current, StoreSchema.Copying));
        var connection = _place.Writer();
        connection.Open();
        return new StoreConnection(connection, PostgresDialect.Instance);
    }

    public void EndCopy(StoreConnection copy) => PostgresSchema.SetVersion(copy, StoreSchema.Version);

    private (int Version, string Analysis)? Find()
    {
        using var connection = _place.Reader();
        connection.Open();
        return PostgresSchema.Find(new StoreConnection(connection, PostgresDialect.Instance), _place.Schema);
    }

    private void Write(Action<StoreConnection> action)
    {
        using var connection = new StoreConnection(_place.Writer(), PostgresDialect.Instance);
        connection.Inner.Open();
        action(connection);
    }
}
