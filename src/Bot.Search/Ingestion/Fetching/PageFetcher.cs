using System.Net;
using Bot.Search.Reading;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>
/// Gets pages and feeds from the web: robots, one request at a time to each host, and redirects followed by hand so that every step is checked.
/// What the web does wrong is a <see cref="FetchResult.Failed"/>, never an exception.
/// </summary>
internal sealed class PageFetcher(WebClient web, RobotsCache robots, HostGates gates, IOptions<FetchingOptions> options, TimeProvider clock)
{
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        using var limit = new FetchLimit(options.Value.Timeout, clock, cancellationToken);
        var address = request.Address;
        try
        {
            for (var step = 0; step <= options.Value.MaxRedirects; step++)
            {
                var (result, next) = await StepAsync(request with { Address = address }, limit);
                if (result is not null)
                    return result;
                address = next!;
            }
            return new FetchResult.Failed($"It redirects more than {options.Value.MaxRedirects} times.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchResult.Failed($"{address.IdnHost} did not answer within {options.Value.Timeout.TotalSeconds:0} seconds. Try again later.");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new FetchResult.Failed(FetchFaults.Explain(fault, address));
        }
    }

    /// <summary>One request: a result, or where it redirects to.</summary>
    private async Task<(FetchResult? Result, Uri? Next)> StepAsync(FetchRequest request, FetchLimit limit)
    {
        if (request.Address.Scheme is not ("http" or "https"))
            return (new FetchResult.Failed("Only http and https addresses are read."), null);
        using var turn = await gates.EnterAsync(request.Address, limit.Token);
        // Waiting for one's turn at a busy host is not the host's fault: the clock runs from the first turn on.
        limit.Start();
        var cancellationToken = limit.Token;
        if (!await robots.AllowsAsync(request.Address, cancellationToken))
            return (new FetchResult.Failed($"{request.Address.IdnHost} does not want robots to read this page (robots.txt). Save its text and give that."), null);
        using var response = await web.GetAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotModified)
            return (new FetchResult.NotModified(), null);
        if (WebClient.RedirectOf(response, request.Address) is { } next)
            return (null, next);
        if (!response.IsSuccessStatusCode)
            return (new FetchResult.Failed(FetchFaults.Explain(response.StatusCode), WebClient.RetryAfterOf(response, clock)), null);
        return (await ReadAsync(request.Address, response, cancellationToken), null);
    }

    private async Task<FetchResult> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await web.ReadAsync(response, cancellationToken);
        if (bytes is null)
            return new FetchResult.Failed("It is larger than the limit for one page.");
        var type = response.Content.Headers.ContentType;
        var document = new SourceDocument(address.AbsoluteUri, bytes, clock.GetUtcNow())
        {
            MediaType = type?.MediaType?.ToLowerInvariant(),
            Charset = type?.CharSet,
            Address = address,
        };
        return new FetchResult.Fetched(document, response.Headers.ETag?.ToString(), WebClient.LastModifiedOf(response));
    }
}
