using System.Text.Json;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Receiving;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.SetUp;

/// <summary>Whether Slack is set up: asks Slack, and says in words what is missing.</summary>
internal sealed class SlackCheck(SlackWebApi api, SlackTokens tokens, SlackManifest manifest, IOptions<SlackOptions> options) : IPlatformCheck
{
    public string Name => "slack";

    public async Task<IReadOnlyList<CheckResult>> CheckAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
            return [new(CheckState.Off, "Slack is off: Slack:BotToken is not set. `slack manifest` prints what Slack needs to know; docs/slack.md walks through it.")];
        try
        {
            return [.. await TokenAsync(cancellationToken), await TransportAsync(cancellationToken)];
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutException or JsonException)
        {
            return [new(CheckState.Wrong, $"Slack cannot be reached at {options.Value.ApiBaseUrl.Host}. Look at the network, or at Slack:ApiBaseUrl.")];
        }
    }

    private async Task<List<CheckResult>> TokenAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.BotToken))
            return [new(CheckState.Good, $"{await tokens.CountAsync(cancellationToken)} workspaces have let the bot in; others do at {SlackInstaller.InstallPath} below the public address.")];
        var who = await api.CallAsync(SlackMethods.AuthTest, new NoArguments(), cancellationToken);
        if (!who.Ok)
            return [new(CheckState.Wrong, SlackErrors.Sentence(who.Error, who.Needed, SlackToken.Bot))];
        List<CheckResult> found = [new(CheckState.Good, $"Slack knows the bot as {who.User} in {who.Team} ({who.TeamId}).")];
        if (who.BotId is null)
            found.Add(new(CheckState.Wrong, "Slack:BotToken is a person's token. Copy the Bot User OAuth Token (xoxb-…)."));
        found.AddRange(Scopes(who.Scopes));
        return found;
    }

    private IEnumerable<CheckResult> Scopes(IReadOnlyList<string>? granted)
    {
        if (granted is null)
            return [new(CheckState.Warning, "Slack did not say which scopes the token has; they were not checked.")];
        var missing = manifest.Scopes().Where(scope => !granted.Contains(scope.Name)).ToList();
        return missing.Count == 0
            ? [new(CheckState.Good, "The bot token has every scope it needs.")]
            : missing.Select(scope => new CheckResult(
                scope.ForFollowUps ? CheckState.Warning : CheckState.Wrong,
                $"The scope {scope.Name} is missing, needed to {scope.Purpose}. Add it under OAuth & Permissions and install the app again."));
    }

    private async Task<CheckResult> TransportAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Transport == SlackTransport.Http)
        {
            return string.IsNullOrWhiteSpace(options.Value.SigningSecret)
                ? new(CheckState.Wrong, "Slack:SigningSecret is missing: without it no request can be trusted. It stands under Basic Information.")
                : new(CheckState.Good, $"Requests are taken at {string.Join(", ", SlackPaths.All)} below the public address.");
        }
        if (string.IsNullOrWhiteSpace(options.Value.AppToken))
            return new(CheckState.Wrong, "Slack:AppToken is missing: Socket Mode needs an app-level token (xapp-…) with the scope connections:write, made under Basic Information.");
        var opened = await api.CallAsync(SlackMethods.OpenConnection, new NoArguments(), cancellationToken);
        return opened.Ok
            ? new(CheckState.Good, "Socket Mode is ready: Slack gives out connections.")
            : new(CheckState.Wrong, SlackErrors.Sentence(opened.Error, opened.Needed, SlackToken.App));
    }
}
