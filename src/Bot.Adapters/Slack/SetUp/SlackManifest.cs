using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack.Receiving;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.SetUp;

/// <summary>The app as Slack has to know it, from the catalogue: https://docs.slack.dev/reference/app-manifest</summary>
public sealed class SlackManifest
{
    private const string Name = "Coverage";
    private const int UsageHint = 1_000;

    // The catalogue's texts hold quotation marks that people are to read.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SlackOptions _options;
    private readonly ChatOptions _chat;

    internal SlackManifest(IOptions<SlackOptions> options, IOptions<ChatOptions> chat) => (_options, _chat) = (options.Value, chat.Value);

    /// <summary>JSON to paste; null when Slack is to come over HTTP and there is no public https address.</summary>
    /// <param name="publicBaseUrl">Under which Slack reaches the bot; not needed for a socket.</param>
    public string? Write(Uri? publicBaseUrl)
    {
        var http = _options.Transport == SlackTransport.Http;
        if (http && publicBaseUrl?.Scheme != Uri.UriSchemeHttps)
            return null;
        var address = http ? publicBaseUrl : null;
        return new JsonObject
        {
            ["_metadata"] = new JsonObject { ["major_version"] = 1, ["minor_version"] = 1 },
            ["display_information"] = new JsonObject
            {
                ["name"] = Name,
                ["description"] = "Who said what in the coverage, with proof.",
            },
            ["features"] = Features(address),
            ["oauth_config"] = OAuth(publicBaseUrl),
            ["settings"] = Settings(address),
        }.ToJsonString(Readable);
    }

    /// <summary>What the token needs under the present settings.</summary>
    internal IEnumerable<SlackScope> Scopes() => SlackScope.All
        .Where(scope => (_options.FollowUps || !scope.ForFollowUps) && (HasGroups || !scope.ForGroups) && (HasEditors || !scope.ForEditors));

    private bool HasEditors => _chat.Editors.Count + _chat.EditorPlaces.Count > 0;

    private bool HasGroups => _chat.AllowedGroups.Count > 0 || _chat.Places.Values.Any(place => place.Groups.Count > 0);

    private JsonObject OAuth(Uri? publicBaseUrl)
    {
        var config = new JsonObject { ["scopes"] = new JsonObject { ["bot"] = Texts(Scopes().Select(scope => scope.Name)) } };
        if (_options.IsDistributed && publicBaseUrl?.Scheme == Uri.UriSchemeHttps)
            config["redirect_urls"] = Texts([new Uri(publicBaseUrl, SlackInstaller.ReturnPath).AbsoluteUri]);
        return config;
    }

    private JsonObject Features(Uri? address) => new()
    {
        ["app_home"] = new JsonObject
        {
            ["home_tab_enabled"] = true,
            ["messages_tab_enabled"] = true,
            ["messages_tab_read_only_enabled"] = false,
        },
        ["bot_user"] = new JsonObject { ["display_name"] = Name.ToLowerInvariant(), ["always_online"] = true },
        ["shortcuts"] = new JsonArray(new JsonObject
        {
            ["name"] = "Check this quote",
            ["type"] = "message",
            ["callback_id"] = InteractionReader.CheckQuote,
            ["description"] = "Whether these words were said so, and by whom",
        }),
        ["slash_commands"] = new JsonArray(
        [
            .. SlackCommandNames.Own.Select(command => SlashCommand(command.Name, command.Summary, command.Usage, address)),
            SlashCommand(SlackCommandNames.Umbrella, "Help, status, and everything else", "help | status | <a question>", address),
        ]),
    };

    private JsonObject SlashCommand(string name, string description, string usage, Uri? address)
    {
        var command = new JsonObject
        {
            ["command"] = SlackCommandNames.Of(name, _options.CommandPrefix),
            ["description"] = description,
            ["should_escape"] = false,
        };
        // Slack refuses an empty hint.
        if (usage.Length > 0)
            command["usage_hint"] = TextCut.Plain(usage, UsageHint);
        if (address is not null)
            command["url"] = new Uri(address, SlackPaths.Commands).AbsoluteUri;
        return command;
    }

    private JsonObject Settings(Uri? address)
    {
        var events = new JsonObject { ["bot_events"] = Texts(Events()) };
        var interactivity = new JsonObject { ["is_enabled"] = true };
        if (address is not null)
        {
            events["request_url"] = new Uri(address, SlackPaths.Events).AbsoluteUri;
            interactivity["request_url"] = new Uri(address, SlackPaths.Interactivity).AbsoluteUri;
        }
        return new JsonObject
        {
            ["event_subscriptions"] = events,
            ["interactivity"] = interactivity,
            ["org_deploy_enabled"] = _options.IsDistributed,
            ["socket_mode_enabled"] = address is null,
            ["token_rotation_enabled"] = _options.IsDistributed,
        };
    }

    private IEnumerable<string> Events() =>
        _options.FollowUps
            ? ["app_home_opened", "app_mention", "app_uninstalled", "message.channels", "message.groups", "message.im", "message.mpim", "tokens_revoked"]
            : ["app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked"];

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}

/// <summary>A permission of the bot's token: https://docs.slack.dev/reference/scopes</summary>
/// <param name="Name">Slack's name.</param>
/// <param name="Purpose">What does not work without it, as the end of "needed to …".</param>
/// <param name="ForFollowUps">True when only follow-ups without a mention need it.</param>
/// <param name="ForGroups">True when only rules that name user groups need it.</param>
/// <param name="ForEditors">True when only people who may change the coverage need it.</param>
internal sealed record SlackScope(string Name, string Purpose, bool ForFollowUps = false, bool ForGroups = false, bool ForEditors = false)
{
    /// <summary>All that we ask for, and no more.</summary>
    public static IReadOnlyList<SlackScope> All { get; } =
    [
        new("app_mentions:read", "answer when the bot is mentioned"),
        new("chat:write", "post answers"),
        new("commands", "offer slash commands and the shortcut \"Check this quote\""),
        new("im:history", "answer direct messages"),
        new("channels:history", "answer follow-ups in the bot's own threads", ForFollowUps: true),
        new("groups:history", "answer follow-ups in the bot's own threads in private channels", ForFollowUps: true),
        new("usergroups:read", "tell who is in the user groups that may ask", ForGroups: true),
        new("files:read", "read files that editors give", ForEditors: true),
        new("mpim:history", "answer in group direct messages", ForFollowUps: true),
    ];
}
