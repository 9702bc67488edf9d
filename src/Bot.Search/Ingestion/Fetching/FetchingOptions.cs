using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Bot.Search.Ingestion.Fetching;

/// <summary>How pages and feeds are fetched.</summary>
public sealed class FetchingOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Coverage:Fetching";

    /// <summary>Default of <see cref="UserAgent"/>.</summary>
    public static readonly string DefaultUserAgent =
        "CoverageBot/" + typeof(FetchingOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Default of <see cref="MaxRedirects"/>.</summary>
    public const int DefaultMaxRedirects = 5;

    /// <summary>What the bot calls itself; its part before "/" is looked up in robots.txt. Add a contact address: "CoverageBot/1.0 (+https://…)".</summary>
    [RegularExpression("[A-Za-z0-9][A-Za-z0-9._+-]*(/[ -~]*)?( [ -~]*)?", ErrorMessage = "Coverage:Fetching:UserAgent must begin with a name and hold ASCII letters only: CoverageBot/1.0 (+https://news.example.org).")]
    [Required]
    public string UserAgent { get; set; } = DefaultUserAgent;

    /// <summary>Limit for one page, redirects included. Default 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Redirects followed for one page. Default 5.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; set; } = DefaultMaxRedirects;

    /// <summary>Pause between two requests to one host. Default a second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(1);
}
