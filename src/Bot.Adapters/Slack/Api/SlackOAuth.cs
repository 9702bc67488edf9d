using System.Text.Json;
using Bot.Adapters.Slack.Wire;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Slack.Api;

/// <summary>Gets tokens for workspaces: https://docs.slack.dev/authentication/installing-with-oauth and …/using-token-rotation</summary>
internal sealed class SlackOAuth(HttpClient http, IOptions<SlackOptions> options, TimeProvider clock)
{
    private const string Method = "oauth.v2.access";
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(15);

    /// <summary>The token behind a code that Slack gave to a person who let the bot in.</summary>
    public Task<OAuthAnswer> ExchangeAsync(string code, Uri redirect, CancellationToken cancellationToken) =>
        AskAsync([new("code", code), new("redirect_uri", redirect.AbsoluteUri)], cancellationToken);

    /// <summary>A new token in place of one that expires.</summary>
    public Task<OAuthAnswer> RefreshAsync(string refreshToken, CancellationToken cancellationToken) =>
        AskAsync([new("grant_type", "refresh_token"), new("refresh_token", refreshToken)], cancellationToken);

    // Not reached is an answer like any other: the old token may serve a little longer.
    private async Task<OAuthAnswer> AskAsync(IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(CallTime, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var form = new FormUrlEncodedContent(
            fields.Append(new("client_id", options.Value.ClientId ?? "")).Append(new("client_secret", options.Value.ClientSecret?.Trim() ?? "")));
        try
        {
            using var response = await http.PostAsync(new Uri(options.Value.ApiBaseUrl, Method), form, both.Token);
            var text = await response.Content.ReadAsStringAsync(both.Token);
            return JsonSerializer.Deserialize(text, SlackJson.Wire.OAuthAnswer) ?? new OAuthAnswer { Error = SlackErrors.NoAnswer };
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new OAuthAnswer { Error = SlackErrors.NoAnswer };
        }
    }
}
