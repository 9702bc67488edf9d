using System.ComponentModel.DataAnnotations;

namespace Bot.Host.Composition;

/// <summary>What the server listens on.</summary>
internal sealed class ServerOptions
{
    public const string Section = "Host";

    /// <summary>Addresses for health, proof pages and Slack over HTTP, separated by semicolons. Default: this machine only.</summary>
    [Required]
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>The address under which people reach the server's pages; proof links are made when it is set.</summary>
    [Url]
    public string? PublicBaseUrl { get; set; }
}
