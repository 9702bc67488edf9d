using System.ComponentModel.DataAnnotations;

namespace Bot.Search.Ingestion;

/// <summary>Where the coverage is kept and where the first of it comes from.</summary>
public sealed class CoverageOptions
{
    public const string Section = "Coverage";

    /// <summary>Folder of the index and of what must survive a restart; made when missing. Default "data", below the working folder.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Folder read when the index is empty; nothing is read when it does not exist. Default "seeds".</summary>
    public string SeedDirectory { get; set; } = "seeds";
}
