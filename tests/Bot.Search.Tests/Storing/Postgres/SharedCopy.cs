using Bot.Search.Extraction;
using Bot.Search.Ingestion;
using Bot.Search.Storing;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Search.Tests.Storing.Postgres;

/// <summary>The product's intake as a copy of the bot has it, on a database that others share.</summary>
internal sealed class SharedCopy : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ServiceProvider _services;

    /// <param name="connection">Of the database.</param>
    /// <param name="extractor">In place of the product's; null for that.</param>
    public SharedCopy(string connection, IArticleExtractor? extractor = null)
    {
        var services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton(TimeProvider.System)
            .AddOptions()
            .AddBotSearch();
        services.Configure<StoreOptions>(options => (options.DataDirectory, options.Kind, options.ConnectionString) = (_folder.Path, StoreKind.Postgres, connection));
        services.Configure<CoverageOptions>(options => options.DataDirectory = _folder.Path);
        if (extractor is not null)
            services.Replace(ServiceDescriptor.Singleton(extractor));
        _services = services.BuildServiceProvider();
    }

    public IIngestService Service => Get<IIngestService>();

    public IIntakeQueue Queue => Get<IIntakeQueue>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A file of its own.</summary>
    public string Write(string name, IEnumerable<string> lines)
    {
        var path = _folder.File(name);
        File.WriteAllLines(path, lines);
        return path;
    }

    public Task<IngestReport> IngestAsync(string target, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Service.IngestAsync([target], progress, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
