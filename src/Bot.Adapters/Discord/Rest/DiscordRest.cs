using System.Text.Json;
using Bot.Adapters.Connecting;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Rest;

/// <summary>
/// Calls the API: waits for limits, retries what another try can mend (429, 5xx, a broken connection), and stops before
/// Discord bans the address. Everything else is the caller's to judge.
/// </summary>
internal sealed class DiscordRest(RestConnection connection, RateLimits limits, InvalidRequests invalid, TimeProvider clock, ILogger<DiscordRest> logger)
{
    private const int Tries = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    private volatile bool _tokenRefused;

    /// <summary>True once Discord has refused the token.</summary>
    public bool IsTokenRefused => _tokenRefused;

    /// <summary>The result of the last try; throws only <see cref="OperationCanceledException"/> for the caller's cancellation.</summary>
    public async Task<RestResult> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(request.TimeLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await TryAsync(request, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            DiscordLog.RequestTooSlow(logger, request, request.TimeLimit.TotalSeconds);
            return RestResult.NotSent("No answer in time.");
        }
    }

    private async Task<RestResult> TryAsync(RestRequest request, CancellationToken cancellationToken)
    {
        // A new generator each time: pauses of many calls must not depend on each other.
        var backoff = new Backoff(FirstPause, LongestPause, new Random());
        for (var tries = 1; ; tries++)
        {
            if (Closed(request) is { } why)
                return RestResult.NotSent(why);
            await limits.WaitAsync(request, cancellationToken);
            var result = await OnceAsync(request, cancellationToken);
            if (tries == Tries || !MayMend(result))
                return Judge(request, result);
            if (result.Status != 429)
                await Task.Delay(backoff.Next(), clock, cancellationToken);
        }
    }

    private string? Closed(RestRequest request) => this switch
    {
        _ when invalid.IsClosed => "Too many requests were refused; nothing is sent for some minutes.",
        { _tokenRefused: true } when !request.IsInteraction => "Discord refused the token before.",
        _ => null,
    };

    private async Task<RestResult> OnceAsync(RestRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await connection.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            limits.Learn(request, response.Headers);
            var result = Result((int)response.StatusCode, body);
            Count(request, response, result);
            return result;
        }
        catch (HttpRequestException fault)
        {
            DiscordLog.RequestBroken(logger, request, fault);
            return RestResult.NotSent("The connection broke.");
        }
    }

    private void Count(RestRequest request, HttpResponseMessage response, RestResult result)
    {
        if (result.Status == 429)
        {
            var scope = RateLimits.Text(response.Headers, "X-RateLimit-Scope");
            var isGlobal = RateLimits.Text(response.Headers, "X-RateLimit-Global") is not null || scope == "global";
            limits.Block(request, RetryAfter(response, result), isGlobal);
            DiscordLog.RateLimited(logger, request, scope ?? "user");
            // A limit shared with others is not our fault and not counted.
            if (scope == "shared")
                return;
        }
        if (result.Status is 401 or 403 or 429)
            invalid.Count();
        if (result.Status == 401 && !request.IsInteraction)
            _tokenRefused = true;
    }

    private static TimeSpan RetryAfter(HttpResponseMessage response, RestResult result)
    {
        var seconds = Property(result.Body, "retry_after") is { ValueKind: JsonValueKind.Number } exact
            ? exact.GetDouble()
            : RateLimits.Number(response.Headers, "Retry-After") ?? 1;
        return TimeSpan.FromSeconds(Math.Clamp(seconds, 0.001, 3600));
    }

    private static RestResult Result(int status, byte[] body)
    {
        if (status is >= 200 and < 300)
            return new RestResult { Status = status, Body = body };
        return new RestResult
        {
            Status = status,
            Body = body,
            Code = Property(body, "code") is { ValueKind: JsonValueKind.Number } code ? code.GetInt32() : 0,
            Message = Property(body, "message")?.ToString() ?? "",
        };
    }

    // Answers of proxies in between are HTML, so nothing is taken for granted.
    private static JsonElement? Property(ReadOnlyMemory<byte> body, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value)
                ? value.Clone()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool MayMend(RestResult result) => result.Status is 0 or 429 or >= 500;

    private RestResult Judge(RestRequest request, RestResult result)
    {
        if (!result.IsOk)
            DiscordLog.RequestRefused(logger, request, result.Status, result.Code, result.Message);
        return result;
    }
}
