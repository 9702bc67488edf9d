using Bot.Search.Extraction;
using Bot.Search.Ingestion;
using Bot.Search.Ingestion.Fetching;
using Bot.Search.Storing;
using Bot.Search.Storing.Sql;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Search.Tests.Ingestion;

/// <summary>The real intake before a recording store.</summary>
internal sealed class IngestRig : IDisposable
{
    private readonly ServiceProvider _services;

    public IngestRig(IReadOnlyList<Uri>? feeds = null, string? data = null, RecordingIndexWriter? store = null, string? watched = null)
    {
        Store = store ?? new RecordingIndexWriter();
        var services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddOptions().AddBotSearch();
        services.AddSingleton<TimeProvider>(Clock);
        services.Configure<FetchingOptions>(options => options.Pause = TimeSpan.Zero);
        services.Configure<CoverageOptions>(options => options.DataDirectory = data ?? Folder.File("data"));
        services.Configure<StoreOptions>(options => options.DataDirectory = data ?? Folder.File("data"));
        services.Configure<CoverageOptions>(options => options.WatchFolders.Add(watched ?? Folder.File("watched")));
        foreach (var feed in feeds ?? [])
            services.Configure<CoverageOptions>(options => options.Feeds.Add(feed.AbsoluteUri));
        services.Replace(ServiceDescriptor.Singleton<IAddressPolicy>(Addresses));
        services.Replace(ServiceDescriptor.Singleton<IArticleExtractor>(Extractor));
        services.Replace(ServiceDescriptor.Singleton<ICoverageWriter>(Store));
        // What is written is recorded: there is no store for facts to wait for.
        services.RemoveAll<ICoverageStore>();
        _services = services.BuildServiceProvider();
    }

    public CountingExtractor Extractor { get; } = new();

    public RecordingIndexWriter Store { get; }

    public ManualTimeProvider Clock { get; } = new();

    public OpenAddresses Addresses { get; } = new();

    public TempFolder Folder { get; } = new();

    public IIngestService Service => _services.GetRequiredService<IIngestService>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<IngestReport> IngestAsync(params string[] targets) => Service.IngestAsync(targets, null, CancellationToken.None);

    public void Dispose()
    {
        _services.Dispose();
        Folder.Dispose();
    }
}
