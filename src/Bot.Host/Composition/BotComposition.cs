using Bot.Adapters;
using Bot.Adapters.Commands;
using Bot.Adapters.Connecting;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Connecting.Turns;
using Bot.Adapters.Discord;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Host.Configuration;
using Bot.Host.Health;
using Bot.Host.Workers;
using Bot.Search;
using Bot.Search.Ingestion;
using Bot.Search.Ingestion.Fetching;
using Bot.Search.Querying;
using Bot.Search.Reading;
using Bot.Search.Storing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Host.Composition;

/// <summary>The composition root: reads like a table of contents.</summary>
internal static class BotComposition
{
    /// <summary>The product without a server: enough for one question. Options are validated before anything starts.</summary>
    public static ServiceProvider Build(LaunchSettings settings, TextWriter errors)
    {
        var configuration = BotConfiguration.Load(settings);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddBotLog(configuration, settings, errors));
        services.AddBot(configuration);
        var provider = services.BuildServiceProvider();
        OptionsReport.Validate(provider);
        return provider;
    }

    /// <summary>Everything that answers, in the order of the way through the house.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddBotSearch();
        services.AddSingleton<IChatFacts, StoredChatFacts>();
        services.AddSingleton<ISharedLimits, StoredLimits>();
        services.AddSingleton<ICopyTurns>(provider => provider.GetRequiredService<IOptions<StoreOptions>>().Value.IsShared
            ? ActivatorUtilities.CreateInstance<LeasedTurns>(provider)
            : new OwnTurns());
        services.AddBotAdapters();
        services.AddSettings(configuration);
        OptionsReport.ValidateWritten(services, configuration);
        services.AddSingleton<SecretRedactor>();
        services.AddSingleton<IStatusSource, FeedStatusSource>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<CheckDepth>();
        services.AddSingleton<StorageCheck>();
        services.AddSingleton<Checkup>();
        services.AddSingleton<IPlatformCheck, CoverageCheck>();
        services.AddSingleton<IPlatformCheck, ConfigurationCheck>();
        services.AddSingleton<StoreSize>();
        services.AddSingleton<IStatusSource, StoreStatus>();
        services.AddSingleton<IStatusSource, VersionStatus>();
        return services;
    }

    /// <summary>Every section has one owner; what others need to know of it they are told here.</summary>
    private static void AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.BindSection<CoverageOptions>(configuration, CoverageOptions.Section);
        services.BindSection<ReadingOptions>(configuration, ReadingOptions.Section);
        services.BindSection<FetchingOptions>(configuration, FetchingOptions.Section);
        services.BindSection<ChatOptions>(configuration, ChatOptions.Section);
        services.BindSection<DiscordOptions>(configuration, DiscordOptions.Section)
            .PostConfigure<IOptions<CoverageOptions>>((discord, coverage) => discord.StateDirectory ??= coverage.Value.DataDirectory);
        services.BindSection<SlackOptions>(configuration, SlackOptions.Section);
        services.BindSection<ServerOptions>(configuration, ServerOptions.Section);
        services.BindSection<HealthOptions>(configuration, HealthOptions.Section);
        services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsValidator>();
        services.AddOptions<StoreOptions>().Configure<IOptions<CoverageOptions>>((store, coverage) =>
        {
            (store.DataDirectory, store.InMemory) = (coverage.Value.DataDirectory, coverage.Value.InMemory);
            (store.Kind, store.ConnectionString) = (coverage.Value.Store, coverage.Value.ConnectionString);
        });
        services.AddOptions<QueryOptions>().Configure<IOptions<ServerOptions>>((query, server) => query.PublicBaseUrl = server.Value.PublicBase);
    }

    private static OptionsBuilder<TOptions> BindSection<TOptions>(
        this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class =>
        services.AddSingleton(new BoundSection(section, typeof(TOptions)))
            .AddOptions<TOptions>().Bind(configuration.GetSection(section)).ValidateOnStart();
}
