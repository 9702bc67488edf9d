using System.Text.Json;
using Bot.Adapters.Connecting;
using Bot.Adapters.Connecting.Remembering;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Api;

/// <summary>
/// The bot's token in each workspace: that of the settings, or where several workspaces let the bot in the one that each gave. Those are
/// kept sealed, renewed before they expire, and forgotten when the workspace takes them back. An organisation gives one token for all of
/// its workspaces; to which organisation a workspace belongs, what it sends tells.
/// </summary>
internal sealed class SlackTokens(ChatMemory memory, SlackOAuth oauth, IOptions<SlackOptions> options, TimeProvider clock, ISecretBox? box = null)
{
    private const string Kind = "slack-installation";
    private const string Belonging = "slack-organisation";
    private const string Renewal = "slack-renewal";
    private const int Known = 5_000;

    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(30);

    private readonly RecentlyUsed<string, string> _organisations = new(Known);

    /// <summary>The token to call Slack with for a workspace: its own, else that of its organisation; null when there is none.</summary>
    public async Task<SlackBotToken?> FindAsync(string? team, CancellationToken cancellationToken)
    {
        if (team is not null && options.Value.IsDistributed)
        {
            var installation = await InstallationAsync(team, cancellationToken)
                ?? (await OrganisationOfAsync(team, cancellationToken) is { } organisation ? await InstallationAsync(organisation, cancellationToken) : null);
            if (installation is not null)
                return new SlackBotToken((await RenewedAsync(installation, cancellationToken)).BotToken, installation.Team);
        }
        return options.Value.BotToken?.Trim() is { Length: > 0 } own ? new SlackBotToken(own) : null;
    }

    /// <summary>A workspace is heard to belong to an organisation.</summary>
    public async Task BelongsAsync(string team, string organisation, CancellationToken cancellationToken)
    {
        if (!options.Value.IsDistributed || (_organisations.TryFind(team, out var known) && known == organisation))
            return;
        await memory.KeepAsync([new ChatFact(Belonging, team, organisation)], cancellationToken);
        _organisations.Keep(team, organisation);
    }

    /// <summary>A workspace or an organisation has let the bot in, perhaps once more.</summary>
    public Task KeepAsync(SlackInstallation installation, CancellationToken cancellationToken) =>
        WriteAsync(installation.Team, Box.Seal(JsonSerializer.Serialize(installation)), cancellationToken);

    /// <summary>A workspace or an organisation has taken its token back.</summary>
    public Task ForgetAsync(string team, CancellationToken cancellationToken) => WriteAsync(team, "", cancellationToken);

    /// <summary>How many workspaces and organisations have let the bot in.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await memory.ListAsync(Kind, cancellationToken)).Count(fact => fact.Value.Length > 0);

    private ISecretBox Box => box ?? throw new InvalidOperationException("Tokens of workspaces are kept by the server alone.");

    private async Task<string?> OrganisationOfAsync(string team, CancellationToken cancellationToken)
    {
        if (_organisations.TryFind(team, out var known))
            return known;
        if (await memory.FindAsync(Belonging, team, cancellationToken) is not { Length: > 0 } kept)
            return null;
        _organisations.Keep(team, kept);
        return kept;
    }

    private Task WriteAsync(string team, string value, CancellationToken cancellationToken) =>
        memory.KeepAsync([new ChatFact(Kind, team, value)], cancellationToken);

    private async Task<SlackInstallation?> InstallationAsync(string team, CancellationToken cancellationToken)
    {
        if (box is null || await memory.FindAsync(Kind, team, cancellationToken) is not { Length: > 0 } kept || box.Open(kept) is not { } opened)
            return null;
        try
        {
            return JsonSerializer.Deserialize<SlackInstallation>(opened);
        }
        catch (JsonException)
        {
            // Of another version: the workspace has to be asked again.
            return null;
        }
    }

    // A token that was renewed serves on until it expires, so that nobody waits for whoever renews it.
    private async Task<SlackInstallation> RenewedAsync(SlackInstallation installation, CancellationToken cancellationToken)
    {
        if (installation is not { RefreshToken: { } refresh, Expires: { } expires } || expires - clock.GetUtcNow() > RenewBefore
            || !await memory.TryTakeAsync(SlackOptions.Platform, [$"{Renewal}/{installation.Team}/{expires.UtcTicks}/{clock.GetUtcNow().Minute}"], cancellationToken))
            return installation;
        var answer = await oauth.RefreshAsync(refresh, cancellationToken);
        if (answer is not { Ok: true, AccessToken: { } token })
            return installation;
        var renewed = installation with
        {
            BotToken = token,
            RefreshToken = answer.RefreshToken ?? refresh,
            Expires = answer.ExpiresIn is { } seconds ? clock.GetUtcNow() + TimeSpan.FromSeconds(seconds) : null,
        };
        await KeepAsync(renewed, cancellationToken);
        return renewed;
    }
}

/// <summary>A token, and who gave it.</summary>
/// <param name="Token">Secret.</param>
/// <param name="GivenBy">The workspace or organisation (id); null for that of the settings.</param>
internal sealed record SlackBotToken(string Token, string? GivenBy = null)
{
    public bool IsInstalled => GivenBy is not null;

    public override string ToString() => IsInstalled ? "the token of a workspace" : "the token of the settings";
}

/// <summary>What a workspace or an organisation gave when it let the bot in; secret.</summary>
/// <param name="Team">Its id.</param>
/// <param name="BotToken">Good until <paramref name="Expires"/>.</param>
/// <param name="RefreshToken">Gets the next; null where tokens do not expire.</param>
/// <param name="Expires">Null for never.</param>
internal sealed record SlackInstallation(string Team, string BotToken, string? RefreshToken, DateTimeOffset? Expires)
{
    public override string ToString() => $"installation in {Team}";
}
