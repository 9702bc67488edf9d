using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Bot.Host.Configuration;

/// <summary>What the server listens on, and whom it believes.</summary>
internal sealed class ServerOptions : IValidatableObject
{
    public const string Section = "Host";

    /// <summary>Addresses for health, proof pages and Slack over HTTP, separated by semicolons. Default: this machine only.</summary>
    [Required]
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>The address under which people reach the server's pages, without a path; proof links are made when it is set.</summary>
    [Url]
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

    /// <summary>The parts of <see cref="Urls"/>.</summary>
    public IEnumerable<string> Addresses => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. Addresses.Where(address => !CanBeListenedOn(address))
            .Select(address => Fault(nameof(Urls), $"Host:Urls holds {address}, which is no address to listen on; http://127.0.0.1:8080 is one.")),
        .. PublicBaseUrl is { Length: > 0 } address && !IsRoot(address)
            ? [Fault(nameof(PublicBaseUrl), $"Host:PublicBaseUrl is {address}; it must be an http or https address without a path (https://news.example.org), since the pages need a host name of their own.")]
            : Array.Empty<ValidationResult>(),
        .. TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _))
            .Select(proxy => Fault(nameof(TrustedProxies), $"Host:TrustedProxies holds {proxy}, which is no address (10.0.0.5) and no network (10.0.0.0/8).")),
    ];

    private static ValidationResult Fault(string setting, string sentence) => new(sentence, [setting]);

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
