using System.Text.Json;
using Bot.Adapters.Connecting;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Receiving;

/// <summary>
/// Takes Slack's requests: events, commands and interactions alike, told apart by what they hold. Checks the signature
/// over the raw bytes, answers at once, and leaves the work to <see cref="SlackInbox"/>. Keeps nothing that another
/// copy of the bot would need.
/// </summary>
public sealed class SlackHttpReceiver
{
    private static readonly SlackHttpReply Taken = new(200);
    private static readonly SlackHttpReply Malformed = new(400) { IsFinal = true };
    private static readonly SlackHttpReply Later = new(503);

    // https://docs.slack.dev/apis/events-api/#retries
    private const string RetryHeader = "X-Slack-Retry-Num";

    private const int BadBeforeTrouble = 3;

    private readonly SlackInbox _inbox;
    private readonly IOptions<SlackOptions> _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<SlackHttpReceiver> _logger;
    private readonly InboundClock _inbound;
    private int _badSignatures;

    internal SlackHttpReceiver(
        SlackInbox inbox, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackHttpReceiver> logger)
    {
        _inbox = inbox;
        _options = options;
        _clock = clock;
        _inbound = new InboundClock(clock);
        _logger = logger;
    }

    /// <summary>When a request with a good signature came last; null before the first.</summary>
    public DateTimeOffset? LastInbound => _inbound.Last;

    /// <summary>
    /// Why Slack's events do not get through; null while nothing is known against it. Strangers can send requests with wrong
    /// signatures too, so these count only until one with a good signature has come.
    /// </summary>
    internal string? Trouble => !IsOpen
        ? "does not take requests: it is not connected"
        : LastInbound is null && Volatile.Read(ref _badSignatures) >= BadBeforeTrouble
            ? "every request so far had a wrong signature; check Slack:SigningSecret"
            : null;

    /// <summary>True while somebody answers what is taken; else Slack is asked to come again.</summary>
    internal bool IsOpen { get; set; }

    /// <summary>Takes one request; quick, and never fails.</summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="header">A header by its name, case ignored; null when it is not there.</param>
    public SlackHttpReply Receive(ReadOnlyMemory<byte> body, Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var secret = _options.Value.SigningSecret;
        if (string.IsNullOrWhiteSpace(secret)
            || !SlackSignature.IsValid(
                body.Span, header(SlackSignature.TimestampHeader), header(SlackSignature.SignatureHeader), secret.Trim(), _clock.GetUtcNow()))
        {
            Interlocked.Increment(ref _badSignatures);
            SlackLog.BadSignature(_logger);
            return new SlackHttpReply(401);
        }
        _inbound.Tick();
        try
        {
            return header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true
                ? Event(body, header(RetryHeader) is not null)
                : Form(body.Span);
        }
        catch (JsonException fault)
        {
            SlackLog.BadFrame(_logger, fault);
            return Malformed;
        }
    }

    private SlackHttpReply Event(ReadOnlyMemory<byte> body, bool isRetry)
    {
        using var document = JsonDocument.Parse(body);
        var payload = document.RootElement.Clone();
        var callback = payload.Deserialize(SlackJson.Wire.EventCallback);
        switch (callback?.Type)
        {
            case "url_verification":
                return new SlackHttpReply(200, "text/plain", callback.Challenge ?? "");
            case "app_rate_limited":
                SlackLog.EventsLimited(_logger);
                return Taken;
            case "event_callback":
                return Take(new Delivery(DeliveryKind.Event, payload, null) { IsRetry = isRetry });
            default:
                return Malformed;
        }
    }

    private SlackHttpReply Form(ReadOnlySpan<byte> body)
    {
        var fields = FormBody.Read(body);
        if (fields.ContainsKey("ssl_check"))
            return Taken;
        if (fields.TryGetValue("payload", out var payload))
        {
            using var document = JsonDocument.Parse(payload);
            return Take(new Delivery(DeliveryKind.Interaction, document.RootElement.Clone(), null));
        }
        return fields.ContainsKey("command") ? Take(new Delivery(DeliveryKind.Command, FormBody.ToJson(fields), null)) : Malformed;
    }

    private SlackHttpReply Take(Delivery delivery)
    {
        // Slack repeats an event that was not taken (retries carry X-Slack-Retry-Num); commands show an error to their user.
        if (!IsOpen)
            return Later;
        switch (_inbox.Claim(delivery))
        {
            case Claim.New:
                _inbox.Enqueue(delivery);
                return Taken;
            case Claim.Full when delivery.Kind == DeliveryKind.Command:
                var excuse = JsonSerializer.Serialize(new CommandReply(SlackInbox.BusySentence), SlackJson.Wire.CommandReply);
                return new SlackHttpReply(200, "application/json", excuse);
            case Claim.Full:
                return Later;
            default:
                return Taken;
        }
    }
}

/// <summary>What to answer to a request of Slack's.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">Null with an empty body.</param>
/// <param name="Body">Empty means "taken".</param>
public sealed record SlackHttpReply(int Status, string? ContentType = null, string Body = "")
{
    /// <summary>True when sending the same again would not help: the header X-Slack-No-Retry says so.</summary>
    public bool IsFinal { get; init; }
}

/// <summary>Where Slack's requests come in, below the bot's public address; the manifest names them.</summary>
public static class SlackPaths
{
    public const string Events = "/slack/events";
    public const string Commands = "/slack/commands";
    public const string Interactivity = "/slack/interactivity";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Events, Commands, Interactivity];
}
