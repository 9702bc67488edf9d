using System.Net.Http.Headers;
using Bot.Adapters.Connecting;

namespace Bot.Adapters.Discord.Rest;

/// <summary>Sends one request as Discord wants it signed and named; no limits, no second try.</summary>
internal sealed class RestConnection(HttpClient http, DiscordOptions options)
{
    /// <summary>The response, which the caller disposes.</summary>
    /// <exception cref="HttpRequestException">The connection broke.</exception>
    public async Task<HttpResponseMessage> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var message = Message(request);
        return await http.SendAsync(message, cancellationToken);
    }

    // https://discord.com/developers/docs/reference#user-agent: a page and a version.
    private string ContactUrl => string.IsNullOrWhiteSpace(options.ContactUrl)
        ? $"https://discord.com/oauth2/authorize?client_id={options.ApplicationId}"
        : options.ContactUrl;

    private HttpRequestMessage Message(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Method, $"{options.ApiBaseUrl.TrimEnd('/')}/{request.Path}");
        if (!request.IsInteraction)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        message.Headers.TryAddWithoutValidation("User-Agent", $"DiscordBot ({ContactUrl}, {ProductAgent.Version})");
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        return message;
    }
}
