using Bot.Adapters.Commands;
using Bot.Adapters.Connecting;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Connecting.Turns;
using Bot.Adapters.Discord.Gateway;
using Bot.Adapters.Discord.Handling;
using Bot.Adapters.Discord.Registration;
using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Discord;

/// <summary>Registers this room.</summary>
internal static class DiscordServices
{
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddDiscord(this IServiceCollection services)
    {
        services.AddOptions<DiscordOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>());
        services.AddSingleton<IMessagePreview, DiscordRenderer>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DiscordOptions>>().Value);
        services.AddSingleton(provider => Api(
            provider.GetRequiredService<DiscordOptions>(),
            Handler(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DiscordRest>>()));
        services.AddSingleton(provider => new DiscordRegistration(
            provider.GetRequiredService<DiscordApi>(),
            provider.GetRequiredService<DiscordOptions>(),
            provider.GetRequiredService<ChatMemory>(),
            provider.GetRequiredService<ILogger<DiscordRegistration>>()));
        services.AddOptions<ChatOptions>().PostConfigure<IOptions<DiscordOptions>>((chat, discord) => Permit(discord.Value, chat));
        services.AddSingleton<GuildMembers>();
        services.AddSingleton<IStandings>(provider => provider.GetRequiredService<GuildMembers>());
        services.AddSingleton<IAttachedFiles>(provider => new DiscordFiles(
            new HttpClient(Handler()) { Timeout = Timeout.InfiniteTimeSpan },
            provider.GetRequiredService<DiscordApi>(),
            provider.GetRequiredService<DiscordOptions>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => Desk(
            provider.GetRequiredService<DiscordApi>(),
            provider.GetRequiredService<DiscordOptions>(),
            provider.GetRequiredService<ChatMemory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AnswerDesk>>()));
        services.AddSingleton<CompletionHandler>();
        services.AddSingleton<EventHandlers>();
        services.AddSingleton<CommandsAtStart>();
        services.TryAddSingleton<ReconnectLoops>();
        services.AddSingleton<DiscordShards>();
        services.TryAddSingleton<ICopyTurns, OwnTurns>();
        services.AddSingleton<DiscordTurns>();
        services.AddSingleton<IPlatformCheck, DiscordCheck>();
        services.AddSingleton<IChatTransport, DiscordTransport>();
        return services;
    }

    /// <summary>What Discord's settings permit by server is part of the one rule of all chats.</summary>
    public static void Permit(DiscordOptions discord, ChatOptions chat)
    {
        foreach (var (server, permitted) in discord.Servers)
        {
            if (!chat.Places.TryGetValue(server, out var place))
                chat.Places[server] = place = new PlaceOptions();
            place.Channels.AddRange(permitted.Channels.Except(place.Channels));
            place.Groups.AddRange(permitted.Roles.Except(place.Groups));
        }
    }

    public static DiscordApi Api(DiscordOptions options, HttpMessageHandler handler, TimeProvider clock, ILogger<DiscordRest> logger)
    {
        // Time limits are each request's own. Over TLS Discord speaks HTTP/2: many calls, few connections.
        var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, DefaultRequestVersion = new Version(2, 0) };
        var limits = new RateLimits(options.RequestsPerSecond, clock);
        return new DiscordApi(new DiscordRest(new RestConnection(http, options), limits, new InvalidRequests(clock), clock, logger));
    }

    public static AnswerDesk Desk(DiscordApi api, DiscordOptions options, ChatMemory memory, TimeProvider clock, ILogger<AnswerDesk> logger) =>
        new(api, new AnswerWriter(memory, options.StateDirectory, clock, logger), options.DeferAfter, clock, logger);

    public static SocketsHttpHandler Handler() => new()
    {
        PooledConnectionLifetime = ConnectionLife, // So that a changed address is noticed.
        EnableMultipleHttp2Connections = true,
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
