using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Bot.Host.Composition;

/// <summary>What the server listens on.</summary>
internal sealed class ServerOptions : IValidatableObject
{
    public const string Section = "Host";

    /// <summary>Addresses for health, proof pages and Slack over HTTP, separated by semicolons. Default: this machine only.</summary>
    [Required]
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>The address under which people reach the server's pages; proof links are made when it is set.</summary>
    [Url]
    public string? PublicBaseUrl { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Urls
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(address => !CanBeListenedOn(address))
        .Select(address => new ValidationResult($"Host:Urls holds {address}, which is no address to listen on; http://127.0.0.1:8080 is one.", [nameof(Urls)]));

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
