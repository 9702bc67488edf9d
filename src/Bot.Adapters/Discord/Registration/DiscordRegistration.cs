using System.Security.Cryptography;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Registration;

/// <summary>
/// Registers the commands by one bulk overwrite, and only when they differ from what was registered last: Discord counts
/// creates, 200 a day (https://discord.com/developers/docs/interactions/application-commands#registering-a-command).
/// </summary>
public sealed class DiscordRegistration
{
    /// <summary>View channels, send messages, send in threads, embed links, read history: what answers need and nothing else.</summary>
    public const long LeastPermissions = (1L << 10) | (1L << 11) | (1L << 38) | (1L << 14) | (1L << 16);

    private readonly DiscordApi _api;
    private readonly DiscordOptions _options;
    private readonly RegisteredCommands _registered;

    internal DiscordRegistration(DiscordApi api, DiscordOptions options, ChatMemory memory, ILogger logger)
    {
        _api = api;
        _options = options;
        _registered = new RegisteredCommands(memory, options.StateDirectory, logger);
    }

    /// <summary>The link by which a server's moderators let the bot in; null while the application's id is not set.</summary>
    public Uri? InviteLink => InviteFor(_options.ApplicationId);

    /// <summary>The link by which people install the bot for themselves; null unless <see cref="DiscordOptions.UserInstall"/> is set.</summary>
    public Uri? InstallLink => _options.UserInstall && InviteLink is not null
        ? new Uri($"https://discord.com/oauth2/authorize?client_id={Uri.EscapeDataString(_options.ApplicationId!)}&scope=applications.commands&integration_type=1")
        : null;

    /// <summary>Registers to the test server when one is set, else everywhere.</summary>
    /// <param name="evenIfUnchanged">True: also when the same commands were registered before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Good with what was done, Wrong with the reason.</returns>
    public async Task<CheckResult> RegisterAsync(bool evenIfUnchanged, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(_options.ApplicationId))
            return new CheckResult(CheckState.Wrong, "Discord:ApplicationId is not set; it stands in the developer portal under General Information.");
        var guild = string.IsNullOrWhiteSpace(_options.GuildId) ? null : _options.GuildId;
        var where = guild is null ? "everywhere" : $"in the server {guild}";
        var commands = CommandPayloads.All(forOneServer: guild is not null, _options.UserInstall);
        var hash = Convert.ToHexStringLower(SHA256.HashData(RestRequest.Json(commands)));
        var target = $"{_options.ApplicationId}-{guild ?? "global"}";
        if (!evenIfUnchanged && await _registered.FindAsync(target, cancellationToken) == hash
            && RegisteredList.IsSame(await _api.ListCommandsAsync(_options.ApplicationId, guild, cancellationToken), commands) != false)
            return new CheckResult(CheckState.Good, $"The {commands.Count} commands are registered {where} and have not changed.");
        var result = await _api.OverwriteCommandsAsync(_options.ApplicationId, guild, commands, cancellationToken);
        if (!result.IsOk)
            return new CheckResult(CheckState.Wrong, Why(result, guild));
        await _registered.KeepAsync(target, hash, cancellationToken);
        return new CheckResult(CheckState.Good, $"{commands.Count} commands registered {where}.");
    }

    internal static Uri? InviteFor(string? application) => string.IsNullOrWhiteSpace(application)
        ? null
        : new Uri($"https://discord.com/oauth2/authorize?client_id={Uri.EscapeDataString(application)}&scope=bot%20applications.commands&permissions={LeastPermissions}");

    private static string Why(RestResult result, string? guild) => result switch
    {
        { Status: 401 } => "Discord does not accept the token. Copy it again from the developer portal (Bot, Reset Token) into Discord:Token.",
        { Code: DiscordCodes.MissingAccess } when guild is not null => $"The bot is not in the server {guild}, or was invited without the scope applications.commands.",
        { Code: DiscordCodes.DailyCreatesUsedUp } => "Discord takes no more new commands today (200 a day). The old ones keep working.",
        { Status: 403 or 404 } => "Discord does not know this application, or the token belongs to another one. Check Discord:ApplicationId.",
        { Status: 0 } => $"Discord cannot be reached. {result.Message}",
        _ => $"Discord refused the commands: HTTP {result.Status}, code {result.Code}, {result.Message}",
    };
}

/// <summary>
/// Remembers which commands were registered where. The directory is where an older version kept that in files; null or
/// empty for nowhere.
/// </summary>
internal sealed class RegisteredCommands(ChatMemory memory, string? directory, ILogger logger)
{
    private const string Kind = "discord-commands";
    private const int HashLength = 64;

    private readonly OlderFile _older = new(memory, logger);

    /// <summary>The hash of what was registered last; null when that is not known.</summary>
    public async Task<string?> FindAsync(string target, CancellationToken cancellationToken)
    {
        if (await memory.FindAsync(Kind, target, cancellationToken) is { } hash)
            return hash;
        if (string.IsNullOrEmpty(directory))
            return null;
        var path = Path.Combine(directory, $"discord-commands-{target}.sha256");
        await _older.TakeOverAsync(path, lines => Read(lines, target), cancellationToken);
        return await memory.FindAsync(Kind, target, cancellationToken);
    }

    public Task KeepAsync(string target, string hash, CancellationToken cancellationToken) =>
        memory.KeepAsync([new ChatFact(Kind, target, hash)], cancellationToken);

    private static ChatFact[]? Read(IEnumerable<string> lines, string target) =>
        lines.FirstOrDefault()?.Trim() is { Length: HashLength } hash && hash.All(char.IsAsciiHexDigitLower)
            ? [new ChatFact(Kind, target, hash)]
            : null;
}
