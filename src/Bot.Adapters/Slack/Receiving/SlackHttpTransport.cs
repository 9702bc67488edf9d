using Bot.Adapters.Connecting;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Api;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>Answers what the web server hands to <see cref="SlackHttpReceiver"/>; any number of copies may run.</summary>
internal sealed class SlackHttpTransport(
    SlackHttpReceiver receiver,
    SlackInbox inbox,
    SlackIdentity identity,
    IOptions<SlackOptions> options,
    TimeProvider clock,
    Random random,
    ILogger<SlackHttpTransport> logger) : IChatTransport
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public string Name => SlackOptions.Platform;

    public bool IsOn => options.Value.IsOn;

    public DateTimeOffset? LastInbound => receiver.LastInbound;

    public string? Trouble => receiver.Trouble ?? identity.Trouble;

    public async Task RunAsync(IMessageHandler handler, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.SigningSecret))
            throw new TransportRefusedException("Slack:SigningSecret is missing: without it no request can be trusted. It stands on the app's page, under Basic Information.");
        var backoff = new Backoff(FirstWait, LongestWait, random);
        await identity.WhileAsync(inbox.RunAsync(handler, new ReconnectLoop("Slack", backoff, clock, logger).RunAsync(ServeAsync, cancellationToken)));
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
        await identity.ConfirmAsync(cancellationToken);
        receiver.IsOpen = true;
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
        }
        finally
        {
            receiver.IsOpen = false;
        }
    }
}
