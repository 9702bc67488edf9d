using Bot.Search.Extraction;
using Bot.Search.Indexing;
using Bot.Search.Ingestion;
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

    public IngestRig()
    {
        var services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddOptions().AddBotSearch();
        services.AddSingleton<TimeProvider>(new ManualTimeProvider());
        services.Replace(ServiceDescriptor.Singleton<IArticleExtractor>(Extractor));
        services.Replace(ServiceDescriptor.Singleton<IIndexWriter>(Store));
        _services = services.BuildServiceProvider();
    }

    public CountingExtractor Extractor { get; } = new();

    public RecordingIndexWriter Store { get; } = new();

    public TempFolder Folder { get; } = new();

    public IIngestService Service => _services.GetRequiredService<IIngestService>();

    public Task<IngestReport> IngestAsync(params string[] targets) => Service.IngestAsync(targets, null, CancellationToken.None);

    public void Dispose()
    {
        _services.Dispose();
        Folder.Dispose();
    }
}
