using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Api;

/// <summary>
/// Delivers an answer, and never falls silent: where one way is refused the next is tried, and where the blocks are
/// refused the text goes alone. A private answer never takes a way on which others would see it.
/// </summary>
internal sealed class SlackSender(SlackWebApi api, WorkSign sign, ChoiceStore choices, TimeProvider clock, ILogger<SlackSender> logger)
{
    private static readonly MessageBlock NotThere = new MessageBlock.Note(RichText.Plain(
        "I answer here because I could not write where you asked. If I am not in that channel, /invite me there."));

    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    private delegate Task<string?> Way(MessagePayload payload);

    /// <summary>Shows that the answer is being worked on; the route then knows how.</summary>
    public Task<WorkShown> ShowWorkAsync(SlackRoute route, CancellationToken cancellationToken) => sign.ShowAsync(route, cancellationToken);

    /// <summary>There is no answer after all.</summary>
    public Task TakeAwayAsync(SlackRoute route, CancellationToken cancellationToken) => sign.TakeAwayAsync(route, cancellationToken);

    /// <summary>Sends; logs when no way is left.</summary>
    public async Task SendAsync(SlackRoute route, OutgoingMessage message, CancellationToken cancellationToken)
    {
        await choices.KeepAsync(message, SlackLimits.ButtonValue, cancellationToken);
        var payload = SlackRenderer.Render(Named(message, route));
        var isPublic = message.Visibility == MessageVisibility.Public || route.IsDirect;
        if (route.Work.Line is { } line && isPublic && await TryAsync(answer => sign.BecomeAsync(route, line, answer, cancellationToken), payload, cancellationToken))
            return;
        // What everybody sees in a thread takes the status away by itself.
        if (route.Work.Line is not null || (route.Work.HasStatus && !isPublic))
            await sign.TakeAwayAsync(route, cancellationToken);
        if (route.IsHome)
        {
            await PublishAsync(route, payload, cancellationToken);
            return;
        }
        foreach (var way in Ways(route, message, cancellationToken))
        {
            if (await TryAsync(way, payload, cancellationToken))
                return;
        }
        // Where the bot may not write, the asker still gets the answer, and the reason.
        var direct = SlackRenderer.Render(Named(message with { Blocks = [.. message.Blocks, NotThere] }, route));
        if (route.Channel == route.User || !await TryAsync(other => PostAsync(other, route, route.User, null, cancellationToken), direct, cancellationToken))
            SlackLog.NoWayLeft(logger, route.Id);
    }

    private async Task<bool> TryAsync(Way way, MessagePayload payload, CancellationToken cancellationToken)
    {
        var error = await InsistAsync(way, payload, cancellationToken);
        if (SlackErrors.IsBlockError(error))
            error = await InsistAsync(way, payload with { Blocks = null }, cancellationToken);
        return error is null;
    }

    // Sent again is what certainly did not arrive, and what a proxy's error page was the answer to: it did not, mostly.
    private async Task<string?> InsistAsync(Way way, MessagePayload payload, CancellationToken cancellationToken)
    {
        foreach (var wait in Waits)
        {
            try
            {
                var error = await way(payload);
                if (error != SlackErrors.NoAnswer)
                    return error;
                SlackLog.Unreachable(logger, wait.TotalSeconds);
                await Task.Delay(wait, clock, cancellationToken);
            }
            catch (HttpRequestException fault) when (fault.HttpRequestError
                is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
            {
                SlackLog.Unreachable(logger, wait.TotalSeconds);
                await Task.Delay(wait, clock, cancellationToken);
            }
        }
        return await way(payload);
    }

    private IEnumerable<Way> Ways(SlackRoute route, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var isPrivate = message.Visibility == MessageVisibility.Private && !route.IsDirect;
        if (route.ResponseUrl?.TryUse() == true)
            yield return payload => RespondAsync(route, message, payload, cancellationToken);
        if (isPrivate)
            yield return payload => EphemeralAsync(route, payload, cancellationToken);
        else
            yield return payload => PostAsync(payload, route, route.Channel, route.Thread, cancellationToken);
    }

    private Task<string?> RespondAsync(
        SlackRoute route, OutgoingMessage message, MessagePayload payload, CancellationToken cancellationToken)
    {
        var replaces = message.Delivery == MessageDelivery.Replace;
        // A message that is replaced stays as visible as it is.
        var everybody = replaces ? !route.OriginalIsPrivate : message.Visibility == MessageVisibility.Public || route.IsDirect;
        var response = ResponseUrlMessage.Of(payload, everybody) with
        {
            ReplaceOriginal = replaces,
            ThreadTs = replaces ? null : route.Thread,
        };
        return api.RespondAsync(route.ResponseUrl!.Address, response, cancellationToken);
    }

    private async Task<string?> EphemeralAsync(SlackRoute route, MessagePayload payload, CancellationToken cancellationToken)
    {
        var post = PostMessage.Of(payload, route.Channel) with
        {
            User = route.User,
            ThreadTs = route.ThreadIsOpen ? route.Thread : null,
        };
        return Error(await api.CallAsync(SlackMethods.PostEphemeral, post, route.Team, cancellationToken));
    }

    private async Task<string?> PostAsync(
        MessagePayload payload, SlackRoute route, string channel, string? thread, CancellationToken cancellationToken)
    {
        var post = PostMessage.Of(payload, channel) with { ThreadTs = thread };
        return Error(await api.CallAsync(SlackMethods.PostMessage, post, route.Team, cancellationToken));
    }

    private async Task PublishAsync(SlackRoute route, MessagePayload payload, CancellationToken cancellationToken)
    {
        var view = new PublishView(route.User, new HomeView(payload.Blocks ?? []));
        var answer = await api.CallAsync(SlackMethods.PublishView, view, route.Team, cancellationToken);
        if (!answer.Ok)
            SlackLog.NoWayLeft(logger, route.Id);
    }

    // "<@U…>" would ping; the name does not.
    private static OutgoingMessage Named(OutgoingMessage message, SlackRoute route) =>
        message.SharedBy is null ? message : message with { SharedBy = route.UserName ?? "a reader" };

    private static string? Error(ApiAnswer answer) => answer.Ok ? null : answer.Error ?? SlackErrors.NoAnswer;
}
