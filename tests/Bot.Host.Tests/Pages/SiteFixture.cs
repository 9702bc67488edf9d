using Bot.Host.Composition;
using Bot.Host.Configuration;
using Bot.Host.Workers;
using Bot.Search.Querying;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Host.Tests.Pages;

/// <summary>The real server on a free port of this machine, with the seeds read.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private WebApplication? _server;

    public HttpClient Client { get; private set; } = new();

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    internal IServiceProvider Services => _server!.Services;

    public async Task InitializeAsync()
    {
        _server = await StartAsync(_folder, []);
        Address = new Uri(_server.Urls.First());
        Client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Starts a server on its own folder and waits until the seeds are read.</summary>
    internal static async Task<WebApplication> StartAsync(TempFolder folder, Dictionary<string, string?> settings)
    {
        var values = new Dictionary<string, string?>(settings)
        {
            ["Coverage:DataDirectory"] = folder.Path,
            ["Coverage:SeedDirectory"] = RepositoryRoot.File("seeds"),
            ["Host:Urls"] = "http://127.0.0.1:0",
            ["Host:RequestsPerMinute"] = settings.GetValueOrDefault("Host:RequestsPerMinute") ?? "10000",
        };
        var server = ServerComposition.Build(new LaunchSettings(values, Verbose: false), TextWriter.Null);
        await server.StartAsync();
        // The workers end when no platform is on, after the first start has read the seeds.
        await server.Services.GetServices<IHostedService>().OfType<TransportWorkers>().Single().ExecuteTask!;
        return server;
    }

    internal async Task<string> ArticleAsync(string outlet)
    {
        var answer = await Services.GetRequiredService<IQueryService>().AskAsync(new Question.Sources(), CancellationToken.None);
        return Assert.IsType<Answer.Sources>(answer).Articles.Single(article => article.Outlet == outlet).Id.Value;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _server!.DisposeAsync();
        _folder.Dispose();
    }
}
