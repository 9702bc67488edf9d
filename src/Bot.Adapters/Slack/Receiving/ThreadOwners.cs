using Bot.Adapters.Connecting;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Wire;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>
/// Whether a thread is ours: its first message is the bot's own, or names the bot. Read from Slack, so that every copy
/// of the bot and every restart knows it; what was read lately is kept.
/// </summary>
internal sealed class ThreadOwners(SlackWebApi api)
{
    private const int Kept = 5_000;
    private const int RepliesRead = 100;

    private readonly RecentlyUsed<(string Channel, string Thread), bool> _known = new(Kept);

    /// <summary>A message that names the bot and stands in no thread begins one of ours.</summary>
    public void Begun(EventObject mention)
    {
        if (mention is { ThreadTs: null, Channel: { } channel, Ts: { } thread })
            _known.Keep((channel, thread), true);
    }

    /// <summary>What is known without asking Slack; null when nothing is.</summary>
    public bool? Known(EventObject reply, string bot)
    {
        if (reply.ParentUserId == bot)
            return true;
        return reply is { Channel: { } channel, ThreadTs: { } thread } && _known.TryFind((channel, thread), out var ours) ? ours : null;
    }

    /// <summary>False also when Slack does not say: speaking unasked is worse than silence to somebody who did not ask.</summary>
    public async Task<bool> AreOursAsync(EventObject reply, string? team, string bot, CancellationToken cancellationToken)
    {
        if (Known(reply, bot) is { } known)
            return known;
        var key = (reply.Channel!, reply.ThreadTs!);
        var answer = await api.CallAsync(SlackMethods.Replies, new ReadReplies(key.Item1, key.Item2, 1), team, cancellationToken);
        if (!answer.Ok || answer.Messages is not [{ } parent, ..])
            return false;
        var ours = parent.User == bot || SlackText.Mentions(parent.Text ?? "", bot);
        _known.Keep(key, ours);
        return ours;
    }

    /// <summary>True when a bot wrote in the question's thread after the question; false also when Slack does not say.</summary>
    public async Task<bool> HaveAnswerAsync(SlackQuestion question, CancellationToken cancellationToken)
    {
        if (question is not { Route: { Thread: { } thread, Channel: { } channel }, AskedAt: { } asked })
            return false;
        var answer = await api.CallAsync(SlackMethods.Replies, new ReadReplies(channel, thread, RepliesRead), question.Route.Team, cancellationToken);
        // Time stamps are of one length: their order is that of their letters.
        return answer.Ok && answer.Messages.Any(reply => reply?.BotId is not null && string.CompareOrdinal(reply.Ts, asked) > 0);
    }
}
