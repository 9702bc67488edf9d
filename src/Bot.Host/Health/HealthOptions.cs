using System.ComponentModel.DataAnnotations;

namespace Bot.Host.Health;

/// <summary>When a platform counts as lost.</summary>
internal sealed class HealthOptions
{
    public const string Section = "Host:Health";

    /// <summary>A platform that has sent nothing, heartbeats included, for longer than this many minutes makes the program not ready. Default 10.</summary>
    [Range(1, 24 * 60)]
    public int SilenceMinutes { get; set; } = 10;
}
