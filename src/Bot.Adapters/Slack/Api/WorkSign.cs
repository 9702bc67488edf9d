using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Api;

/// <summary>
/// Shows that an answer is being worked on where Slack knows no typing: a status under the thread, and in workspaces
/// without that a line that becomes the answer. Never a reason for a question to fail.
/// </summary>
internal sealed class WorkSign(SlackWebApi api, ILogger<WorkSign> logger)
{
    private const string Status = "is looking through the coverage…";

    private static readonly MessagePayload Line = SlackRenderer.Render(new OutgoingMessage
    {
        Blocks = [new MessageBlock.Note(RichText.Plain("Looking through the coverage…"))],
        Visibility = MessageVisibility.Public,
    });

    private volatile bool _hasNoStatus;

    /// <summary>Shows it.</summary>
    public async Task<WorkShown> ShowAsync(SlackRoute route, CancellationToken cancellationToken)
    {
        try
        {
            if (route is { Thread: { } thread, IsDirect: false } && !_hasNoStatus)
            {
                var shown = await api.CallAsync(SlackMethods.SetStatus, new SetStatus(route.Channel, thread, Status), route.Team, cancellationToken);
                if (shown.Ok || shown.Error == SlackErrors.RateLimited)
                    return new WorkShown(null, shown.Ok);
                _hasNoStatus = true;
            }
            var post = PostMessage.Of(Line, route.Channel) with { ThreadTs = route.Thread };
            var posted = await api.CallAsync(SlackMethods.PostAtOnce, post, route.Team, cancellationToken);
            return posted is { Ok: true, Ts: { } line } ? new WorkShown((posted.Channel ?? route.Channel, line), false) : WorkShown.Nothing;
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutException)
        {
            SlackLog.NotReached(logger, fault.Message);
            return WorkShown.Nothing;
        }
    }

    /// <summary>Puts the answer in place of the line; null when that worked, else the error.</summary>
    public async Task<string?> BecomeAsync(SlackRoute route, (string Channel, string Ts) line, MessagePayload answer, CancellationToken cancellationToken)
    {
        var updated = await api.CallAsync(SlackMethods.UpdateMessage, UpdateMessage.Of(answer, line.Channel, line.Ts), route.Team, cancellationToken);
        return updated.Ok ? null : updated.Error ?? SlackErrors.NoAnswer;
    }

    /// <summary>Takes away what the answer did not: it came another way, or there is none.</summary>
    public async Task TakeAwayAsync(SlackRoute route, CancellationToken cancellationToken)
    {
        try
        {
            if (route.Work.Line is { } line)
                await api.CallAsync(SlackMethods.DeleteMessage, new DeleteMessage(line.Channel, line.Ts), route.Team, cancellationToken);
            if (route is { Work.HasStatus: true, Thread: { } thread })
                await api.CallAsync(SlackMethods.SetStatus, new SetStatus(route.Channel, thread, ""), route.Team, cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutException)
        {
            SlackLog.NotReached(logger, fault.Message);
        }
    }
}

/// <summary>What shows that an answer is being worked on.</summary>
/// <param name="Line">Channel and time stamp of a message of ours; null for none.</param>
/// <param name="HasStatus">True when a status stands under the thread.</param>
internal sealed record WorkShown((string Channel, string Ts)? Line, bool HasStatus)
{
    public static WorkShown Nothing { get; } = new(null, false);
}
