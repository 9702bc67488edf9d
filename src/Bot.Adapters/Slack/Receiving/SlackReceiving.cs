using Bot.Adapters.Connecting;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Api;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>
/// What both ways of receiving do alike: a connection is kept, the token is known to be good before each, and what comes in is
/// answered as long as receiving goes on.
/// </summary>
internal sealed class SlackReceiving(SlackIdentity identity, SlackInbox inbox, ReconnectLoops loops)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>Why Slack takes our token no more; null while it does.</summary>
    public string? Trouble => identity.Trouble;

    /// <summary>Connects, and again whenever the connection has ended, until cancelled; see <see cref="ReconnectLoop"/>.</summary>
    /// <param name="connect">One connection from start to end.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TransportRefusedException">Slack does not take the token.</exception>
    public Task KeepConnectedAsync(Func<CancellationToken, Task> connect, CancellationToken cancellationToken) =>
        loops.For("Slack", FirstWait, LongestWait).RunAsync(token => ConfirmedAsync(connect, token), cancellationToken);

    /// <summary>Answers what comes in until <paramref name="receiving"/> ends, and ends with its fault.</summary>
    public Task AnswerWhileAsync(IMessageHandler handler, Task receiving) => identity.WhileAsync(inbox.RunAsync(handler, receiving));

    private async Task ConfirmedAsync(Func<CancellationToken, Task> connect, CancellationToken cancellationToken)
    {
        await identity.ConfirmAsync(cancellationToken);
        await connect(cancellationToken);
    }
}
