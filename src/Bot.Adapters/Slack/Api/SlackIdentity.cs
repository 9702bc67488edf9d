using System.Text.Json;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Api;

/// <summary>Asks Slack who we are, so that a wrong token is told at once and in words.</summary>
internal sealed class SlackIdentity(SlackWebApi api, SlackTokens tokens, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackIdentity> logger)
{
    // So that within ten seconds it is known that a token was taken back: an open socket does not tell.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(8);

    /// <summary>Why Slack takes our token no more; null while it does.</summary>
    public string? Trouble => api.Trouble;

    /// <summary>Throws <see cref="TransportRefusedException"/> for a token that will not do.</summary>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        // Workspaces that have let the bot in are asked for when somebody there asks.
        if (!HasOwnToken)
            return;
        var who = await api.CallAsync(SlackMethods.AuthTest, new NoArguments(), cancellationToken);
        if (SlackErrors.IsTokenError(who.Error))
            throw new TransportRefusedException(SlackErrors.Sentence(who.Error, who.Needed, SlackToken.Bot));
        if (!who.Ok)
            throw new IOException($"auth.test: {who.Error}");
        SlackLog.Connected(logger, who.User, who.Team, who.TeamId);
    }

    /// <summary>Asks now whether the token is still good; what comes of it is in <see cref="Trouble"/>.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!HasOwnToken)
            return;
        try
        {
            await api.CallAsync(SlackMethods.AuthTest, new NoArguments(), cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutException)
        {
            // Slack is not reached: that says nothing about the token, and the connection tells it.
            SlackLog.NotReached(logger, fault.Message);
        }
    }

    /// <summary>
    /// https://docs.slack.dev/reference/events/tokens_revoked and …/app_uninstalled: a workspace's token is forgotten; whether that of the
    /// settings is still good, Slack itself knows best.
    /// </summary>
    public async Task TakenBackAsync(EventCallback callback, CancellationToken cancellationToken)
    {
        var isOver = callback.Event is { Type: "app_uninstalled" } or { Tokens.Bot.Count: > 0 };
        // For a whole organisation: where the token was its, and not of one of its workspaces.
        var of = callback.Authorizations is [{ IsEnterpriseInstall: true, EnterpriseId: { } organisation }, ..] ? organisation : callback.TeamId;
        if (isOver && of is not null && options.Value.IsDistributed)
            await tokens.ForgetAsync(of, cancellationToken);
        await LookAsync(cancellationToken);
    }

    /// <summary>What Slack delivers tells to which organisation a workspace belongs.</summary>
    public async Task HeardAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        if (Belonging.Of(payload) is not { Organisation: { } organisation } belonging)
            return;
        foreach (var team in belonging.Teams)
            await tokens.BelongsAsync(team, organisation, cancellationToken);
    }

    private bool HasOwnToken => !string.IsNullOrWhiteSpace(options.Value.BotToken);

    /// <summary>Runs something, and asks every few seconds whether the token is still good until it ends.</summary>
    public async Task WhileAsync(Task running)
    {
        using var ended = new CancellationTokenSource();
        var watching = WatchAsync(ended.Token);
        try
        {
            await running;
        }
        finally
        {
            await ended.CancelAsync();
            await watching;
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenLooks, clock, cancellationToken);
                await LookAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was watched has ended.
        }
    }
}
