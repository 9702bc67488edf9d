using Bot.Adapters.Commands;
using Bot.Adapters.Connecting;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Connecting.Turns;
using Bot.Adapters.Discord;
using Bot.Adapters.Discord.Gateway;
using Bot.Adapters.Discord.Handling;
using Bot.Adapters.Discord.Registration;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Messaging;
using Bot.Testing;
using Bot.Testing.Discord;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Adapters.Tests.Discord;

/// <summary>The whole adapter, logged in to a Discord of its own.</summary>
internal sealed class DiscordHouse : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpMessageHandler _sockets = DiscordServices.Handler();

    public DiscordHouse(TimeProvider? clock = null, IChatFacts? facts = null)
    {
        Clock = clock ?? TimeProvider.System;
        Discord = LoopbackDiscord.Start(Clock);
        Memory = new ChatMemory(facts ?? new InMemoryChatFacts(Clock), Clock, NullLogger<ChatMemory>.Instance);
        Options = new DiscordOptions
        {
            Token = Discord.State.Token,
            ApplicationId = Discord.State.Application,
            ApiBaseUrl = Discord.ApiBaseUrl,
            RegisterCommands = false,
        };
    }

    public TimeProvider Clock { get; }

    public LoopbackDiscord Discord { get; }

    public DiscordOptions Options { get; }

    public ChatOptions Chat { get; } = new();

    public ChatMemory Memory { get; }

    /// <summary>What the handling of events logged.</summary>
    public ListLog Log { get; } = new();

    private LoggerFactory Logging => field ??= new LoggerFactory([Log]);

    public ScriptedHandler Handler { get; } = new();

    /// <summary>Ends when the adapter does.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    public DiscordTransport? Transport { get; private set; }

    public DiscordApi Api() => DiscordServices.Api(Options, _sockets, Clock, NullLogger<DiscordRest>.Instance);

    public DiscordRegistration Registration() => new(Api(), Options, Memory, NullLogger.Instance);

    /// <summary>Logs in and waits until it is.</summary>
    public async Task<DiscordHouse> StartAsync()
    {
        Start();
        await Eventually.IsTrueAsync(() => Discord.Gateway.Sessions.Any(), "the adapter logs in");
        return this;
    }

    public void Start()
    {
        var api = Api();
        DiscordServices.Permit(Options, Chat);
        var chat = Microsoft.Extensions.Options.Options.Create(Chat);
        var members = new GuildMembers(api, chat, Clock);
        var turns = new DiscordTurns(Options, new OwnTurns(), Memory, Clock);
        Transport = new DiscordTransport(
            Options,
            new CommandsAtStart(Options, Registration(), turns, NullLogger<CommandsAtStart>.Instance),
            new EventHandlers(
                DiscordServices.Desk(api, Options, Memory, Clock, new Logger<AnswerDesk>(Logging)),
                new CommandPolicies(chat, Clock),
                new CompletionHandler(Handler, new Access(chat, [members]), api, Clock),
                members,
                Memory),
            new DiscordShards(api, Options, turns, Clock, NullLogger<DiscordShards>.Instance),
            new ReconnectLoops(Clock, NullLogger<ReconnectLoop>.Instance));
        Running = Transport.RunAsync(Handler, _stop.Token).WaitAsync(TimeSpan.FromMinutes(2));
    }

    public Task StopAsync()
    {
        _stop.Cancel();
        return Running;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await Running;
        }
        catch (TransportRefusedException)
        {
            // The test has looked at it.
        }
        await Discord.DisposeAsync();
        _sockets.Dispose();
        Logging.Dispose();
        _stop.Dispose();
        Assert.Empty(Discord.State.FormErrors);
    }
}
