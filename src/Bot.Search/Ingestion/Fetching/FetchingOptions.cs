using System.ComponentModel.DataAnnotations;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>How pages and feeds are fetched.</summary>
public sealed class FetchingOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Coverage:Fetching";

    /// <summary>Name of the bot unless configured, with the version of what it asks for.</summary>
    public const string DefaultUserAgent = "CoverageBot/1.0";

    /// <summary>What the bot calls itself; its part before "/" is looked up in robots.txt. Add a contact address: "CoverageBot/1.0 (+https://…)".</summary>
    [Required]
    public string UserAgent { get; set; } = DefaultUserAgent;

    /// <summary>Limit for one page in seconds, redirects included. Default 20.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>Redirects followed for one page. Default 5.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>Pause between two requests to one host in milliseconds. Default 1000.</summary>
    [Range(0, 600_000)]
    public int PauseMilliseconds { get; set; } = 1000;
}
