using System.ComponentModel.DataAnnotations;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>How pages and feeds are fetched.</summary>
public sealed class FetchingOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Coverage:Fetching";

    /// <summary>Default of <see cref="UserAgent"/>.</summary>
    public const string DefaultUserAgent = "CoverageBot/1.0";

    /// <summary>Default of <see cref="TimeoutSeconds"/>.</summary>
    public const int DefaultTimeoutSeconds = 20;

    /// <summary>Default of <see cref="MaxRedirects"/>.</summary>
    public const int DefaultMaxRedirects = 5;

    /// <summary>Default of <see cref="PauseMilliseconds"/>.</summary>
    public const int DefaultPauseMilliseconds = 1000;

    /// <summary>What the bot calls itself; its part before "/" is looked up in robots.txt. Add a contact address: "CoverageBot/1.0 (+https://…)".</summary>
    [Required]
    public string UserAgent { get; set; } = DefaultUserAgent;

    /// <summary>Limit for one page in seconds, redirects included. Default 20.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = DefaultTimeoutSeconds;

    /// <summary>Redirects followed for one page. Default 5.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = DefaultMaxRedirects;

    /// <summary>Pause between two requests to one host in milliseconds. Default 1000.</summary>
    [Range(0, 600_000)]
    public int PauseMilliseconds { get; set; } = DefaultPauseMilliseconds;

    /// <summary><see cref="TimeoutSeconds"/> as a time.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary><see cref="PauseMilliseconds"/> as a time.</summary>
    public TimeSpan Pause => TimeSpan.FromMilliseconds(PauseMilliseconds);
}
