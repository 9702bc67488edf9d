using Bot.Adapters.Commands;
using Bot.Adapters.Discord;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Adapters.Tests.Slack;
using Bot.Search.Ingestion;
using Bot.Search.Querying;
using Bot.Search.Querying.Completing;
using Bot.Testing;
using Bot.Testing.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Tests;

/// <summary>All rooms of the adapters as they are registered, with the real router, on a platform of the test's.</summary>
internal sealed class RoutedChat : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private RoutedChat(string platform, Action<IServiceCollection> configure, Action<ChatOptions>? chat, IQueryService? queries, IIngestService? ingest)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(queries ?? new ScriptedQueries(Some.Utterances(Some.Ollongren(), Some.Laanet())))
            .AddSingleton<ICoverageCompletion>(new Names())
            .AddSingleton(ingest ?? new NoIngest())
            .AddBotAdapters()
            .Configure<ChatOptions>(options => chat?.Invoke(options));
        configure(services);
        _services = services.BuildServiceProvider();
        Transport = _services.GetServices<IChatTransport>().Single(transport => transport.Name == platform);
        _running = Transport.RunAsync(_services.GetRequiredService<IMessageHandler>(), _stop.Token);
    }

    public ListLog Log { get; } = new();

    public IChatTransport Transport { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Logged in to a Discord on the loopback.</summary>
    public static async Task<RoutedChat> OnDiscordAsync(
        LoopbackDiscord discord, Action<ChatOptions>? chat = null, Action<DiscordOptions>? configure = null, IQueryService? queries = null, IIngestService? ingest = null)
    {
        var routed = new RoutedChat(DiscordOptions.Platform, services => services.Configure<DiscordOptions>(options =>
        {
            options.Token = discord.State.Token;
            options.ApplicationId = discord.State.Application;
            options.ApiBaseUrl = discord.ApiBaseUrl;
            options.RegisterCommands = false;
            configure?.Invoke(options);
        }), chat, queries, ingest);
        await Bot.Testing.Eventually.IsTrueAsync(() => discord.Gateway.Sessions.Any(), "the bot logs in");
        return routed;
    }

    /// <summary>Connected to a scripted Slack.</summary>
    public static async Task<RoutedChat> OnSlackAsync(
        ScriptedSlack slack, Action<ChatOptions>? chat = null, Action<SlackOptions>? configure = null, IQueryService? queries = null, IIngestService? ingest = null,
        Action<IServiceCollection>? add = null)
    {
        var routed = new RoutedChat(SlackOptions.Platform, services => (add is null ? services : Added(services, add)).Configure<SlackOptions>(options =>
        {
            options.BotToken = Bot.Testing.LocalSlack.BotToken;
            options.AppToken = Bot.Testing.LocalSlack.AppToken;
            options.ApiBaseUrl = slack.ApiBaseUrl;
            configure?.Invoke(options);
        }), chat, queries, ingest);
        await Bot.Testing.Eventually.IsTrueAsync(() => routed.Log.Count(4002) > 0, "the bot connects");
        return routed;
    }

    private static IServiceCollection Added(IServiceCollection services, Action<IServiceCollection> add)
    {
        add(services);
        return services;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(TimeSpan.FromMinutes(2));
        await _services.DisposeAsync();
        _stop.Dispose();
        Log.Dispose();
    }

    private sealed class Names : ICoverageCompletion
    {
        public Task<IReadOnlyList<string>> CompleteAsync(CompletionKind kind, string typed, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([typed + "lavskyy"]);
    }
}
