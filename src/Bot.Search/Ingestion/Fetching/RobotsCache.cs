using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>robots.txt of each site, kept for a day. A site without one allows everything; one whose file cannot be had at the moment, nothing (RFC 9309).</summary>
internal sealed class RobotsCache(WebClient web, IOptions<FetchingOptions> options, TimeProvider clock)
{
    private const int MaxSites = 10_000;
    private const int MaxRedirects = 5;
    private const int MaxBytes = 512 * 1024;
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private static readonly TimeSpan LifeOfFault = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until)> _sites = new(StringComparer.Ordinal);

    /// <summary>A fault of the connection itself is thrown: the page would meet it as well.</summary>
    public async Task<bool> AllowsAsync(Uri address, CancellationToken cancellationToken)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!_sites.TryGetValue(site, out var known) || known.Until <= clock.GetUtcNow())
        {
            var (rules, life) = await FetchAsync(new Uri(address, "/robots.txt"), cancellationToken);
            if (_sites.Count >= MaxSites)
                _sites.Clear();
            known = _sites[site] = (rules, clock.GetUtcNow() + life);
        }
        return known.Rules.Allows(address.PathAndQuery);
    }

    private async Task<(RobotsRules Rules, TimeSpan Life)> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var step = 0; step <= MaxRedirects; step++)
        {
            using var response = await web.GetAsync(new FetchRequest(address), cancellationToken);
            if (WebClient.RedirectOf(response, address) is { Scheme: "http" or "https" } next)
            {
                address = next;
                continue;
            }
            if (response.IsSuccessStatusCode)
                return (await ReadAsync(response, cancellationToken), Life);
            var busy = response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
            return busy ? (RobotsRules.RefuseAll, LifeOfFault) : (RobotsRules.AllowAll, Life);
        }
        return (RobotsRules.AllowAll, Life);
    }

    private async Task<RobotsRules> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await web.ReadAsync(response, cancellationToken) ?? [];
        var robot = options.Value.UserAgent.Split('/', 2)[0].Trim();
        return RobotsRules.Of(Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, MaxBytes))), robot);
    }
}
