using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Slack.Api;

/// <summary>Asks Slack who we are, so that a wrong token is told at once and in words.</summary>
internal sealed class SlackIdentity(SlackWebApi api, ILogger<SlackIdentity> logger)
{
    /// <summary>Why Slack takes our token no more; null while it does.</summary>
    public string? Trouble => api.Trouble;

    /// <summary>Throws <see cref="TransportRefusedException"/> for a token that will not do.</summary>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        var who = await api.CallAsync(SlackMethods.AuthTest, new NoArguments(), cancellationToken);
        if (SlackErrors.IsTokenError(who.Error))
            throw new TransportRefusedException(SlackErrors.Sentence(who.Error, who.Needed, SlackToken.Bot));
        if (!who.Ok)
            throw new IOException($"auth.test: {who.Error}");
        SlackLog.Connected(logger, who.User, who.Team, who.TeamId);
    }
}
