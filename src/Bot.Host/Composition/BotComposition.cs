using Bot.Adapters;
using Bot.Adapters.Commands;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Discord;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Host.Configuration;
using Bot.Host.Health;
using Bot.Host.Pages;
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
        services.AddBotAdapters();
        services.BindSection<StoreOptions>(configuration, StoreOptions.Section);
        services.BindSection<CoverageOptions>(configuration, CoverageOptions.Section);
        services.BindSection<ReadingOptions>(configuration, ReadingOptions.Section).ValidateDataAnnotations();
        services.BindSection<FetchingOptions>(configuration, FetchingOptions.Section).ValidateDataAnnotations();
        services.BindSection<ChatOptions>(configuration, ChatOptions.Section);
        services.BindSection<DiscordOptions>(configuration, DiscordOptions.Section)
            .PostConfigure(discord => discord.StateDirectory ??= configuration.GetSection(CoverageOptions.Section)[nameof(CoverageOptions.DataDirectory)] ?? new CoverageOptions().DataDirectory);
        services.BindSection<SlackOptions>(configuration, SlackOptions.Section);
        services.BindSection<QueryOptions>(configuration, QueryOptions.Section);
        services.BindSection<ServerOptions>(configuration, ServerOptions.Section).ValidateDataAnnotations();
        services.BindSection<PageOptions>(configuration, PageOptions.Section);
        services.BindSection<HealthOptions>(configuration, HealthOptions.Section).ValidateDataAnnotations();
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
        return services;
    }

    public static OptionsBuilder<TOptions> BindSection<TOptions>(
        this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class =>
        services.AddSingleton(new BoundSection(section, typeof(TOptions)))
            .AddOptions<TOptions>().Bind(configuration.GetSection(section)).ValidateOnStart();
}
