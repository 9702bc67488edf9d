using Bot.Adapters.Commands;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Connecting.Turns;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Tests.Slack;

/// <summary>The Slack room running against some Slack, with a handler of the test's.</summary>
internal sealed class SlackRig : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public SlackRig(IMessageHandler handler, Action<SlackOptions> configure, TimeProvider? clock = null, IChatFacts? facts = null, ICopyTurns? turns = null)
    {
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton(facts ?? new InMemoryChatFacts(clock ?? TimeProvider.System))
            .AddRemembering()
            .AddSingleton(turns ?? new OwnTurns())
            .AddSingleton<ChoiceStore>()
            .AddSlack()
            .Configure<SlackOptions>(options =>
            {
                options.BotToken = Bot.Testing.LocalSlack.BotToken;
                options.AppToken = Bot.Testing.LocalSlack.AppToken;
                options.SigningSecret = Bot.Testing.LocalSlack.SigningSecret;
                configure(options);
            })
            .BuildServiceProvider();
        Transport = _services.GetRequiredService<IChatTransport>();
        _running = Transport.RunAsync(handler, _stop.Token);
    }

    public ListLog Log { get; } = new();

    public IChatTransport Transport { get; }

    /// <summary>Ends when the transport does; with its fault.</summary>
    public Task Running => _running;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A rig on local Slack, connected.</summary>
    public static async Task<SlackRig> OnAsync(Bot.Testing.LocalSlack slack, IMessageHandler handler)
    {
        var rig = new SlackRig(handler, options => options.ApiBaseUrl = slack.ApiBaseUrl);
        await rig.ConnectedAsync();
        return rig;
    }

    /// <summary>Waits until so many sockets were opened.</summary>
    public async Task ConnectedAsync(int sockets = 1)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (Log.Count(4002) < sockets)
        {
            if (_running.IsCompleted)
                await _running;
            if (patience.IsCancellationRequested)
                throw new TimeoutException(string.Join('\n', Log.Lines.Select(line => line.Text)));
            await Task.Delay(10);
        }
    }

    /// <summary>Stops as a host would, and waits for the last answers.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(15));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(TimeSpan.FromSeconds(15));
        await _services.DisposeAsync();
        _stop.Dispose();
        Log.Dispose();
    }
}
