using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Bot.Host.Configuration;

/// <summary>What the server listens on, whom it believes, and what visitors see. The one owner of its section.</summary>
internal sealed class ServerOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Host";

    /// <summary>Default of <see cref="Urls"/>: this machine only.</summary>
    public const string DefaultUrls = "http://127.0.0.1:8080";

    /// <summary>Default of <see cref="RequestsPerMinute"/>.</summary>
    public const int DefaultRequestsPerMinute = 120;

    /// <summary>Addresses for health, proof pages and Slack over HTTP, separated by semicolons. Default: this machine only.</summary>
    public string Urls { get; set; } = DefaultUrls;

    /// <summary>The address under which people reach the server's pages, without a path; null (default): citations carry no proof links.</summary>
    public string? PublicBaseUrl { get; set; }

    /// <summary>
    /// Reverse proxies, by address or network (10.0.0.0/8), that are believed when they say for whom they ask
    /// (X-Forwarded-For). Default: those on this machine.
    /// </summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>
    /// Host names (*.example.org for all below one, * for any) under which pages may be asked for besides this machine's
    /// own, those in <see cref="Urls"/> and that of <see cref="PublicBaseUrl"/>. Default: none.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>
    /// True to show articles whole. Default false: only the paragraphs around quotes, since the texts belong to their
    /// outlets.
    /// </summary>
    public bool WholeTexts { get; set; }

    /// <summary>Questions and pages that one address may ask for in a minute. Default 120.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = DefaultRequestsPerMinute;

    /// <summary>True (default) to answer Prometheus at <c>/metrics</c>: numbers and names of commands, nothing of news or people.</summary>
    public bool Metrics { get; set; } = true;

    /// <summary>Where metrics and traces are sent by OTLP (http://127.0.0.1:4317); null (default): nowhere.</summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary><see cref="OtlpEndpoint"/> as an address; null when there is none, or none that can be used.</summary>
    public Uri? Otlp => Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Host.Length: > 0 } ? address : null;

    /// <summary>The parts of <see cref="Urls"/>.</summary>
    public IEnumerable<string> Addresses => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary><see cref="PublicBaseUrl"/> as an address; null when there is none.</summary>
    public Uri? PublicBase => Uri.TryCreate(PublicBaseUrl, UriKind.Absolute, out var address) ? address : null;
}

/// <summary>Says what each faulty setting must be like. By hand: what can be listened on, and who can be a proxy, no annotation knows.</summary>
internal sealed class ServerOptionsValidator : IValidateOptions<ServerOptions>
{
    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        var faults = new[] { Urls(options), PublicBaseUrl(options.PublicBaseUrl), TrustedProxies(options), AllowedHosts(options), Otlp(options) }.SelectMany(found => found).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Urls(ServerOptions options) => string.IsNullOrWhiteSpace(options.Urls)
        ? ["Host:Urls is empty; " + ServerOptions.DefaultUrls + " is an address to listen on."]
        : options.Addresses.Where(address => !CanBeListenedOn(address))
            .Select(address => $"Host:Urls holds {address}, which is no address to listen on; {ServerOptions.DefaultUrls} is one.");

    private static IEnumerable<string> PublicBaseUrl(string? address)
    {
        if (!string.IsNullOrEmpty(address) && !IsRoot(address))
            yield return $"Host:PublicBaseUrl is {address}; it must be an http or https address without a path (https://news.example.org), since the pages need a host name of their own.";
    }

    private static IEnumerable<string> TrustedProxies(ServerOptions options) => options.TrustedProxies
        .Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _))
        .Select(proxy => $"Host:TrustedProxies holds {proxy}, which is no address (10.0.0.5) and no network (10.0.0.0/8).");

    private static IEnumerable<string> AllowedHosts(ServerOptions options) => options.AllowedHosts
        .Where(host => host != "*" && Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) == UriHostNameType.Unknown)
        .Select(host => $"Host:AllowedHosts holds \u201C{host}\u201D, which is no host name (news.example.org, *.example.org, *).");

    private static IEnumerable<string> Otlp(ServerOptions options) => options.OtlpEndpoint is { Length: > 0 } address && options.Otlp is null
        ? [$"Host:OtlpEndpoint is {address}; it must be an http or https address (http://127.0.0.1:4317)."]
        : [];

    private static bool IsRoot(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url is { PathAndQuery: "/", Fragment: "", UserInfo: "" };

    private static bool CanBeListenedOn(string address)
    {
        try
        {
            return BindingAddress.Parse(address).Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
