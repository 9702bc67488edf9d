using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Adapters.Discord.Gateway;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Registration;

/// <summary>Looks at the settings, asks the API and opens the gateway once; says in words what is wrong.</summary>
internal sealed class DiscordCheck(DiscordOptions options, DiscordApi api, TimeProvider clock) : IPlatformCheck
{
    private static readonly TimeSpan GatewayLimit = TimeSpan.FromSeconds(10);

    public string Name => "discord";

    public async Task<IReadOnlyList<CheckResult>> CheckAsync(CancellationToken cancellationToken)
    {
        if (!options.IsOn)
            return [new CheckResult(CheckState.Off, "Discord is off: Discord:Token is not set.")];
        try
        {
            return await AskAsync(cancellationToken);
        }
        catch (JsonException)
        {
            return [Wrong($"What answers at {options.ApiBaseUrl} is not Discord's API. Look at Discord:ApiBaseUrl, or at a proxy in between.")];
        }
    }

    private async Task<List<CheckResult>> AskAsync(CancellationToken cancellationToken)
    {
        var results = new List<CheckResult>();
        var application = await ApplicationAsync(cancellationToken);
        results.Add(application);
        if (application.State == CheckState.Wrong)
            return results;
        results.Add(await GatewayAsync(cancellationToken));
        if (DiscordRegistration.InviteFor(options.ApplicationId) is { } invite)
            results.Add(new CheckResult(CheckState.Good, $"Invite the bot with {invite}"));
        return results;
    }

    private async Task<CheckResult> ApplicationAsync(CancellationToken cancellationToken)
    {
        var result = await api.GetApplicationAsync(cancellationToken);
        if (result.Status == 401)
            return Wrong("Discord does not accept the token (4004 at the gateway). Copy it again from the developer portal (Bot, Reset Token) into Discord:Token.");
        if (!result.IsOk)
            return Wrong($"Discord's API at {options.ApiBaseUrl} cannot be asked: HTTP {result.Status}. {result.Message}");
        if (result.Read<Application>().Id is not { } id)
            return Wrong($"Discord's API at {options.ApiBaseUrl} does not say which application the token belongs to.");
        if (string.IsNullOrWhiteSpace(options.ApplicationId))
            return Wrong($"Discord:ApplicationId is not set; for this token it is {id}.");
        return id == options.ApplicationId
            ? new CheckResult(CheckState.Good, $"The token is accepted and belongs to the application {id}.")
            : Wrong($"The token belongs to the application {id}, but Discord:ApplicationId is {options.ApplicationId}.");
    }

    private async Task<CheckResult> GatewayAsync(CancellationToken cancellationToken)
    {
        var result = await api.GetGatewayAsync(cancellationToken);
        if (!result.IsOk)
            return Wrong($"Discord does not tell the gateway's address: HTTP {result.Status}. {result.Message}");
        var gateway = result.Read<GatewayBot>();
        if (gateway.SessionStartLimit is { Remaining: 0 } none)
            return Wrong(string.Create(CultureInfo.InvariantCulture, $"No session start is left today; they come back in {none.ResetAfter / 60_000:0} minutes."));
        using var limit = new CancellationTokenSource(GatewayLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await GreetAsync(GatewaySettings.AddressOf(options.GatewayUrl, gateway.Url), gateway, both.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or JsonException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Wrong("The gateway does not answer. Is a WebSocket connection to the outside allowed here?");
        }
    }

    private async Task<CheckResult> GreetAsync(Uri address, GatewayBot gateway, CancellationToken cancellationToken)
    {
        using var socket = new GatewaySocket(clock);
        await socket.ConnectAsync(address, cancellationToken);
        await socket.ReceiveAsync(cancellationToken);
        await socket.SendAsync(GatewayFrame.Identify, GatewayShard.IdentifyAs(options.Token!, 0, 1), cancellationToken);
        while (await socket.ReceiveAsync(cancellationToken) is { } frame)
        {
            if (frame.Op == GatewayFrame.InvalidSession)
                return Wrong("The gateway does not begin a session just now (9): it lets one begin every five seconds. Try again in a minute.");
            if (frame is not { Op: GatewayFrame.Dispatch, Type: "READY" })
                continue;
            await socket.CloseAsync(CloseCodes.Goodbye);
            return new CheckResult(CheckState.Good, gateway.SessionStartLimit?.Remaining is { } left
                ? $"The gateway answers; {left - 1} session starts are left today."
                : "The gateway answers.");
        }
        return Wrong(CloseCodes.WhyNotAgain(socket.CloseCode ?? 0) ?? $"The gateway closed the connection with {socket.CloseCode}. Try again later.");
    }

    private static CheckResult Wrong(string text) => new(CheckState.Wrong, text);
}
