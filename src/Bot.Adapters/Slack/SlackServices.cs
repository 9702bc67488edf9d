using Bot.Adapters.Commands;
using Bot.Adapters.Connecting;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Connecting.Turns;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Receiving;
using Bot.Adapters.Slack.SetUp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack;

internal static class SlackServices
{
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddSlack(this IServiceCollection services)
    {
        services.AddOptions<SlackOptions>();
        services.AddRemembering();
        services.TryAddSingleton<ICopyTurns, OwnTurns>();
        services.AddSingleton<IMessagePreview, SlackRenderer>();
        services.AddSingleton(provider => new SlackManifest(provider.GetRequiredService<IOptions<SlackOptions>>(), provider.GetRequiredService<IOptions<ChatOptions>>()));
        services.AddSingleton<IPlatformCheck, SlackCheck>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SlackOAuth>(provider, Client()));
        services.AddSingleton<SlackTokens>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SlackWebApi>(provider, Client()));
        services.AddSingleton(provider => new SlackInstaller(
            provider.GetRequiredService<SlackOAuth>(), provider.GetRequiredService<SlackTokens>(), provider.GetRequiredService<SlackManifest>(), provider.GetRequiredService<IOptions<SlackOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IStandings, SlackGroups>();
        services.AddSingleton<IAttachedFiles>(provider => ActivatorUtilities.CreateInstance<SlackFiles>(provider, Client()));
        services.AddSingleton<ThreadOwners>();
        services.AddSingleton<EventReader>();
        services.AddSingleton<SlackReader>();
        services.AddSingleton<WorkSign>();
        services.AddSingleton<SlackSender>();
        services.AddSingleton<SlackInbox>();
        services.TryAddSingleton<ReconnectLoops>();
        services.AddSingleton<SlackReceiving>();
        services.AddSingleton<SlackSockets>();
        services.AddSingleton<SlackSocketTransport>();
        services.AddSingleton<SlackIdentity>();
        services.AddSingleton(provider => new SlackHttpReceiver(
            provider.GetRequiredService<SlackInbox>(),
            provider.GetRequiredService<IOptions<SlackOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SlackHttpReceiver>>()));
        services.AddSingleton<SlackHttpTransport>();
        services.AddSingleton<IChatTransport>(provider =>
            provider.GetRequiredService<IOptions<SlackOptions>>().Value.Transport == SlackTransport.Http
                ? provider.GetRequiredService<SlackHttpTransport>()
                : provider.GetRequiredService<SlackSocketTransport>());
        return services;
    }

    // Time limits are each call's own.
    private static HttpClient Client() => new(new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLife, AllowAutoRedirect = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", ProductAgent.Name } },
    };
}
