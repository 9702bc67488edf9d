using System.ComponentModel.DataAnnotations;

namespace Bot.Search.Storing;

/// <summary>Where the coverage is kept.</summary>
public sealed class StoreOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Coverage";

    /// <summary>Folder of the index unless configured: beside the working directory.</summary>
    public const string DefaultDataDirectory = "data";

    /// <summary>Folder that holds the index; made when it is missing. A file <c>synonyms.txt</c> in it adds synonyms.</summary>
    [Required(AllowEmptyStrings = false)]
    public string DataDirectory { get; set; } = DefaultDataDirectory;

    /// <summary>Keep the coverage in memory only: nothing is written to the data folder.</summary>
    public bool InMemory { get; set; }
}
