using Bot.Adapters.Slack.Api;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.SetUp;

/// <summary>Lets workspaces take the bot in: https://docs.slack.dev/authentication/installing-with-oauth</summary>
public sealed class SlackInstaller
{
    /// <summary>Where a person begins, below the bot's public address.</summary>
    public const string InstallPath = "/slack/install";

    /// <summary>Where Slack sends that person back to.</summary>
    public const string ReturnPath = "/slack/oauth";

    private const string Authorize = "https://slack.com/oauth/v2/authorize";

    private readonly SlackOAuth _oauth;
    private readonly SlackTokens _tokens;
    private readonly SlackManifest _manifest;
    private readonly SlackOptions _options;
    private readonly TimeProvider _clock;

    internal SlackInstaller(SlackOAuth oauth, SlackTokens tokens, SlackManifest manifest, IOptions<SlackOptions> options, TimeProvider clock) =>
        (_oauth, _tokens, _manifest, _options, _clock) = (oauth, tokens, manifest, options.Value, clock);

    /// <summary>Slack's page on which a person lets the bot in.</summary>
    /// <param name="state">Comes back with the person, to tell that it is the one who began.</param>
    /// <param name="back">Where Slack sends the person back to.</param>
    public Uri AddressOf(string state, Uri back)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(back);
        var scopes = string.Join(',', _manifest.Scopes().Select(scope => scope.Name));
        return new Uri($"{Authorize}?client_id={Uri.EscapeDataString(_options.ClientId ?? "")}&scope={Uri.EscapeDataString(scopes)}&state={Uri.EscapeDataString(state)}&redirect_uri={Uri.EscapeDataString(back.AbsoluteUri)}");
    }

    /// <summary>The person is back with a code: keeps the workspace's token. What to tell, in a sentence; never a secret.</summary>
    public async Task<SlackInstalled> FinishAsync(string code, Uri back, CancellationToken cancellationToken)
    {
        var answer = await _oauth.ExchangeAsync(code, back, cancellationToken);
        if (!answer.Ok || answer.AccessToken is not { } token)
            return new SlackInstalled(false, $"Slack did not give the token ({answer.Error ?? SlackErrors.NoAnswer}). Please begin again.");
        var isWhole = answer.IsEnterpriseInstall && answer.Enterprise?.Id is not null;
        if ((isWhole ? answer.Enterprise : answer.Team)?.Id is not { } owner)
            return new SlackInstalled(false, "Slack did not say which workspace this is. Please begin again.");
        var expires = answer.ExpiresIn is { } seconds ? _clock.GetUtcNow() + TimeSpan.FromSeconds(seconds) : (DateTimeOffset?)null;
        await _tokens.KeepAsync(new SlackInstallation(owner, token, answer.RefreshToken, expires), cancellationToken);
        if (isWhole)
            return new SlackInstalled(true, $"The bot is in {answer.Enterprise!.Name ?? "the organisation"} now. Its owners choose in the organisation's settings which workspaces get it; then invite it to a channel, or write to it.");
        return new SlackInstalled(true, $"The bot is in {answer.Team!.Name ?? "the workspace"} now. Invite it to a channel, or write to it.");
    }
}

/// <summary>What came of letting the bot in.</summary>
/// <param name="IsDone">True when the workspace's token is kept.</param>
/// <param name="Sentence">What to tell the person.</param>
public sealed record SlackInstalled(bool IsDone, string Sentence);
