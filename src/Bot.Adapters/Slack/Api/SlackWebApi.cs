using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Api;

/// <summary>
/// Calls Slack. Refusals are values (<see cref="ApiAnswer.Error"/>); a broken connection is an exception. A limited
/// method is waited for; other faults are not retried here, because a message must not be sent twice.
/// </summary>
internal sealed class SlackWebApi(
    HttpClient http, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackWebApi> logger, SlackTokens? tokens = null)
{
    private static readonly TimeSpan UnstatedWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(30);

    private readonly SendQueues _queues = new(clock);
    private readonly ConcurrentDictionary<SlackToken, string> _refusedTokens = new();

    /// <summary>Why Slack takes a token no more, in a sentence; null while it takes them.</summary>
    public string? Trouble => _refusedTokens.Values.FirstOrDefault();

    /// <summary>Calls a method with the token of the settings.</summary>
    public Task<TAnswer> CallAsync<TArguments, TAnswer>(
        SlackMethod<TArguments, TAnswer> method, TArguments arguments, CancellationToken cancellationToken)
        where TAnswer : ApiAnswer, new() => CallAsync(method, arguments, null, cancellationToken);

    /// <summary>Calls a method with the token of a workspace; null for that of the settings.</summary>
    public async Task<TAnswer> CallAsync<TArguments, TAnswer>(
        SlackMethod<TArguments, TAnswer> method, TArguments arguments, string? team, CancellationToken cancellationToken)
        where TAnswer : ApiAnswer, new()
    {
        if (await TokenAsync(method.Token, team, cancellationToken) is not { } token)
            return new TAnswer { Error = SlackErrors.NoToken };
        var answer = await CallAsync(method, arguments, token.IsInstalled ? team + " " : "", token, cancellationToken);
        // One workspace that takes its token back is no trouble of the others'.
        if (token.IsInstalled && SlackErrors.IsTakenBack(answer.Error))
            await tokens!.ForgetAsync(token.GivenBy!, cancellationToken);
        return answer;
    }

    private async Task<SlackBotToken?> TokenAsync(SlackToken kind, string? team, CancellationToken cancellationToken)
    {
        if (kind == SlackToken.App)
            return new SlackBotToken(options.Value.AppToken?.Trim() ?? "");
        return tokens is null ? new SlackBotToken(options.Value.BotToken?.Trim() ?? "") : await tokens.FindAsync(team, cancellationToken);
    }

    // Slack limits each workspace by itself.
    private async Task<TAnswer> CallAsync<TArguments, TAnswer>(
        SlackMethod<TArguments, TAnswer> method, TArguments arguments, string limited, SlackBotToken token, CancellationToken cancellationToken)
        where TAnswer : ApiAnswer, new()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(arguments, method.Arguments);
        var channel = method.Channel?.Invoke(arguments);
        var started = clock.GetTimestamp();
        while (true)
        {
            using var turn = await _queues.EnterAsync(limited + method.Name, channel, method.Patience - clock.GetElapsedTime(started), cancellationToken);
            if (turn is null)
                return new TAnswer { Error = SlackErrors.RateLimited };
            using var request = Request(method.Name, token, method.AsForm ? Form(body) : Json(body));
            using var response = await SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Close(limited + method.Name, channel, response);
                continue;
            }
            _queues.Open(limited + method.Name, channel);
            return await ReadAsync(method, response, token, cancellationToken);
        }
    }

    /// <summary>Sends a message to a response_url; null when it went through, else the error.</summary>
    public async Task<string?> RespondAsync(Uri responseUrl, ResponseUrlMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl)
        {
            Content = Json(JsonSerializer.SerializeToUtf8Bytes(message, SlackJson.Wire.ResponseUrlMessage)),
        };
        using var response = await SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            return null;
        // The body is a code such as "invalid_blocks", as text or as JSON.
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var error = SlackErrors.IsBlockError(text.Trim()) ? text.Trim() : Parse(text, SlackJson.Wire.ApiAnswer)?.Error ?? "expired_url";
        SlackLog.Refused(logger, "response_url", error);
        return error;
    }

    // The whole answer, or TimeoutException.
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(CallTime, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await http.SendAsync(request, both.Token);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Slack did not answer in time.", fault);
        }
    }

    private HttpRequestMessage Request(string method, SlackBotToken token, HttpContent body) => new(HttpMethod.Post, new Uri(options.Value.ApiBaseUrl, method))
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token.Token) },
        Content = body,
    };

    private static FormUrlEncodedContent Form(byte[] json)
    {
        using var arguments = JsonDocument.Parse(json);
        return new FormUrlEncodedContent(arguments.RootElement.EnumerateObject()
            .Select(argument => KeyValuePair.Create(argument.Name, argument.Value.ToString())).ToList());
    }

    private static ByteArrayContent Json(byte[] body) => new(body)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
    };

    private void Close(string method, string? channel, HttpResponseMessage response)
    {
        var retry = response.Headers.RetryAfter;
        var wait = retry?.Delta ?? retry?.Date - clock.GetUtcNow() ?? UnstatedWait;
        SlackLog.Limited(logger, method, wait.TotalSeconds);
        _queues.Close(method, channel, wait);
    }

    private async Task<TAnswer> ReadAsync<TArguments, TAnswer>(
        SlackMethod<TArguments, TAnswer> method, HttpResponseMessage response, SlackBotToken token, CancellationToken cancellationToken)
        where TAnswer : ApiAnswer, new()
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var answer = Parse(text, method.Answer) ?? new TAnswer { Error = SlackErrors.NoAnswer };
        if (!answer.Ok)
            SlackLog.Refused(logger, method.Name, answer.Error ?? SlackErrors.NoAnswer);
        if (token.IsInstalled)
            return answer;
        if (answer.Ok)
            _refusedTokens.TryRemove(method.Token, out _);
        else if (SlackErrors.EndsToken(answer.Error))
            _refusedTokens[method.Token] = SlackErrors.Sentence(answer.Error, answer.Needed, method.Token);
        return Scopes(response) is { } scopes ? (TAnswer)(answer with { Scopes = scopes }) : answer;
    }

    private static IReadOnlyList<string>? Scopes(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-oauth-scopes", out var values)
            ? string.Join(',', values).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : null;

    private static T? Parse<T>(string text, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(text, type);
        }
        catch (JsonException)
        {
            // A proxy's page instead of Slack's answer: the caller says so.
            return null;
        }
    }
}
