using System.ComponentModel.DataAnnotations;

namespace Bot.Search.Storing.Facts;

/// <summary>Where durable facts are kept: with the coverage, so that one folder is everything there is to save.</summary>
public sealed class FactStoreOptions
{
    public const string Section = "Coverage";

    /// <summary>Folder of the store, below the working folder; made when it is missing. Default "data".</summary>
    [Required(AllowEmptyStrings = false)]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Keep facts in memory only: nothing is written to the data folder.</summary>
    public bool InMemory { get; set; }
}
