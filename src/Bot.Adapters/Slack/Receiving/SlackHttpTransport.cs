using Bot.Adapters.Messaging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>Answers what the web server hands to <see cref="SlackHttpReceiver"/>; any number of copies may run.</summary>
internal sealed class SlackHttpTransport(
    SlackHttpReceiver receiver, SlackReceiving receiving, IOptions<SlackOptions> options, TimeProvider clock) : IChatTransport
{
    public string Name => SlackOptions.Platform;

    public bool IsOn => options.Value.IsOn;

    public DateTimeOffset? LastInbound => receiver.LastInbound;

    public string? Trouble => receiver.Trouble ?? receiving.Trouble;

    public async Task RunAsync(IMessageHandler handler, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.SigningSecret))
            throw new TransportRefusedException("Slack:SigningSecret is missing: without it no request can be trusted. It stands on the app's page, under Basic Information.");
        await receiving.AnswerWhileAsync(handler, receiving.KeepConnectedAsync(ServeAsync, cancellationToken));
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
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
