using Bot.Adapters;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Search.Indexing;
using Bot.Search.Ingestion;
using Bot.Search.Querying;
using Bot.Search.Storing;
using Bot.Testing;
using Bot.Testing.Oracle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Search.Tests.Querying;

/// <summary>Everything from article files to rendered answers, on one engine.</summary>
internal sealed class SearchRig : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TempFolder _data = new();

    private SearchRig(string engine)
    {
        var services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddOptions();
        services.AddBotSearch().AddBotAdapters();
        services.AddSingleton<TimeProvider>(new ManualTimeProvider());
        services.Configure<StoreOptions>(options => options.DataDirectory = _data.Path);
        if (engine.Contains('=', StringComparison.Ordinal))
            services.Configure<StoreOptions>(options => (options.Kind, options.ConnectionString) = (StoreKind.Postgres, engine));
        if (engine == "oracle")
        {
            services.AddSingleton<InMemoryIndex>();
            services.Replace(ServiceDescriptor.Singleton<ICoverageWriter>(provider => provider.GetRequiredService<InMemoryIndex>()));
            services.Replace(ServiceDescriptor.Singleton<IIndexReader>(provider => provider.GetRequiredService<InMemoryIndex>()));
        }
        services.Configure<QueryOptions>(options => options.PublicBaseUrl = new Uri("https://bot.example.org/"));
        _services = services.BuildServiceProvider();
    }

    /// <summary>The engines that every behaviour is tested on.</summary>
    public static IReadOnlyList<string> Engines { get; } = ["oracle", "lucene"];

    /// <param name="engine">One of <see cref="Engines"/>, or a connection string of PostgreSQL.</param>
    /// <param name="targets">What is ingested.</param>
    public static async Task<SearchRig> WithAsync(string engine, params string[] targets)
    {
        var rig = new SearchRig(engine);
        var report = await rig._services.GetRequiredService<IIngestService>().IngestAsync(targets, null, CancellationToken.None);
        Assert.True(report.Count(IngestOutcome.Failed) == 0, string.Join("; ", report.Items.Select(item => item.Reason)));
        return rig;
    }

    public Task<Answer> AskAsync(Question question) =>
        _services.GetRequiredService<IQueryService>().AskAsync(question, CancellationToken.None);

    /// <summary>What the console would be given for a typed text.</summary>
    public Task<CommandResult> SayAsync(string text)
    {
        var request = Assert.IsType<ChatRequest.Run>(CommandText.Parse(text));
        return _services.GetRequiredService<ICommandRunner>().RunAsync(request.Value, MessageLimits.Roomy, false, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _data.Dispose();
    }
}
