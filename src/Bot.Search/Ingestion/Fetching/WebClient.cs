using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Bot.Search.Reading;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>Requests with our headers, bodies held to the size limit.</summary>
internal sealed class WebClient(GuardedHttp http, IOptions<FetchingOptions> options, IOptions<ReadingOptions> reading)
{
    private const string Accepted = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, application/pdf;q=0.8, text/vtt;q=0.8, text/plain;q=0.8, */*;q=0.1";

    public async Task<HttpResponseMessage> GetAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        message.Headers.TryAddWithoutValidation("User-Agent", options.Value.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", Accepted);
        if (request.ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return await http.SendAsync(message, cancellationToken);
    }

    /// <summary>The whole body; null when it is over the limit.</summary>
    public async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var limit = reading.Value.MaxDocumentBytes;
        if (response.Content.Headers.ContentLength > limit)
            return null;
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await BoundedStream.ReadAsync(stream, limit, cancellationToken);
    }

    /// <summary>Where the response sends us; null when it is no redirect.</summary>
    public static Uri? RedirectOf(HttpResponseMessage response, Uri from)
    {
        var redirects = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
        return redirects && response.Headers.Location is { } location && Uri.TryCreate(from, location, out var next) ? next : null;
    }

    /// <summary>How long the server asks to be left alone; null when it does not say.</summary>
    public static TimeSpan? RetryAfterOf(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > clock.GetUtcNow() ? date - clock.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };

    /// <summary>As the server wrote it: it compares the words, not the moment.</summary>
    public static string? LastModifiedOf(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Last-Modified", out HeaderStringValues values) && values.ToString() is { Length: > 0 and < 100 } text
            ? text
            : response.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture);
}
