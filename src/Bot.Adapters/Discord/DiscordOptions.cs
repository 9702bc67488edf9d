using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Discord;

/// <summary>How the bot connects to Discord and how it behaves there. Everything is keyed by ids: names change.</summary>
public sealed class DiscordOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Discord";

    /// <summary>What this platform is called in messages, in the memory of chats and by its transport.</summary>
    internal const string Platform = "discord";

    /// <summary>Default of <see cref="ApiBaseUrl"/>: Discord's own, version 10.</summary>
    public const string DefaultApi = "https://discord.com/api/v10";

    /// <summary>The bot's token, from the developer portal (Bot, Reset Token). Discord is on when it is set. A secret.</summary>
    public string? Token { get; set; }

    /// <summary>The application's id (General Information); must be set when the token is.</summary>
    public string? ApplicationId { get; set; }

    /// <summary>A test server's id: commands are registered there, and are there at once. Empty: everywhere.</summary>
    public string? GuildId { get; set; }

    /// <summary>The API's address with its version. Default: Discord's own.</summary>
    public string ApiBaseUrl { get; set; } = DefaultApi;

    /// <summary>The gateway's address. Default empty: the API is asked for it.</summary>
    public string? GatewayUrl { get; set; }

    /// <summary>Gateway connections to share the servers among; 0 (default): as many as Discord recommends.</summary>
    [Range(0, 1024)]
    public int Shards { get; set; }

    /// <summary>True (default): commands are registered on start when they have changed.</summary>
    public bool RegisterCommands { get; set; } = true;

    /// <summary>
    /// True: questions are also offered to people who install the bot for themselves, in any server and in their private channels.
    /// The application has to permit it (Installation, User Install). Default false.
    /// </summary>
    public bool UserInstall { get; set; }

    /// <summary>What single servers permit, by server id; who sees answers there is set under Chat:Places.</summary>
    public Dictionary<string, DiscordServerOptions> Servers { get; } = [];

    /// <summary>After so long a question is acknowledged before its answer is ready; Discord gives up after 3 seconds. Default 1.2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:02.5")]
    public TimeSpan DeferAfter { get; set; } = TimeSpan.FromMilliseconds(1200);

    /// <summary>Requests a second to the API, answers to commands not counted; Discord's default is 50.</summary>
    [Range(1, 10_000)]
    public int RequestsPerSecond { get; set; } = 50;

    /// <summary>Questions worked on at the same time; more wait, acknowledged. 0 (default): one a processor, at least two.</summary>
    [Range(0, 1024)]
    public int Concurrency { get; set; }

    /// <summary>A web page about this bot, named to Discord with every request, as it demands; empty: the application's page at Discord.</summary>
    public string? ContactUrl { get; set; }

    /// <summary>
    /// Folder in which older versions kept long button values and which commands are registered; the store of the
    /// coverage keeps them now. What lies there is taken over once and its files are renamed.
    /// </summary>
    public string? StateDirectory { get; set; }

    /// <summary>True when there is a token.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Token);

    /// <summary>Never the token.</summary>
    public override string ToString() => $"Discord, application {ApplicationId}, {(IsOn ? "on" : "off")}";
}

/// <summary>Where and for whom the bot answers in one server.</summary>
public sealed class DiscordServerOptions
{
    /// <summary>Ids of channels where the bot answers, threads in them included; empty: everywhere.</summary>
    public IList<string> Channels { get; } = [];

    /// <summary>Ids of roles of which a person needs one; empty: everybody.</summary>
    public IList<string> Roles { get; } = [];
}

/// <summary>Names every fault of the settings at once, before anything is connected.</summary>
internal sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var faults = new List<string>();
        if (!IsAddress(options.ApiBaseUrl, "https", "http"))
            faults.Add($"Discord:ApiBaseUrl must be a web address such as {DiscordOptions.DefaultApi}.");
        if (!string.IsNullOrWhiteSpace(options.GatewayUrl) && !IsAddress(options.GatewayUrl, "wss", "ws"))
            faults.Add("Discord:GatewayUrl must be an address that begins with wss:// or ws://.");
        // It goes into a header, which takes nothing but ASCII.
        if (!string.IsNullOrWhiteSpace(options.ContactUrl) && (!IsAddress(options.ContactUrl, "https", "http") || !options.ContactUrl.All(c => c is > ' ' and < '\u007F' and not ('(' or ')' or ','))))
            faults.Add("Discord:ContactUrl must be a web address such as https://news.example.org/bot, without parentheses, commas and other than ASCII letters.");
        faults.AddRange(Ids(options)
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Id) && !pair.Id.All(char.IsAsciiDigit))
            .Select(pair => $"Discord:{pair.Name} must be an id, digits only: names change, ids do not. In Discord, turn on Developer Mode and choose Copy ID."));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsAddress(string address, params string[] schemes) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme) && uri is { Host.Length: > 0, UserInfo: "", Query: "", Fragment: "" };

    private static IEnumerable<(string Name, string? Id)> Ids(DiscordOptions options)
    {
        yield return (nameof(DiscordOptions.ApplicationId), options.ApplicationId);
        yield return (nameof(DiscordOptions.GuildId), options.GuildId);
        foreach (var (server, rules) in options.Servers)
        {
            yield return (nameof(DiscordOptions.Servers), server);
            foreach (var id in rules.Channels.Concat(rules.Roles))
                yield return ($"{nameof(DiscordOptions.Servers)}:{server}", id);
        }
    }
}
