namespace Bot.Search.Storing;

/// <summary>Where the store lies; taken from the owner of the section "Coverage" by who composes the program, not read from configuration itself.</summary>
public sealed class StoreOptions
{
    /// <summary>Folder of the store unless configured: below the working folder.</summary>
    public const string DefaultDataDirectory = "data";

    /// <summary>Folder that holds store and index; made when it is missing. A file <c>synonyms.txt</c> in it adds synonyms.</summary>
    public string DataDirectory { get; set; } = DefaultDataDirectory;

    /// <summary>Keep the coverage in memory only: nothing is written to the data folder. Default false.</summary>
    public bool InMemory { get; set; }
}
