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

    /// <summary>What the store runs on. Default a file of the data folder.</summary>
    public StoreKind Kind { get; set; }

    /// <summary>True for a store that copies of the bot on several machines may share.</summary>
    public bool IsShared => Kind == StoreKind.Postgres && !InMemory;

    /// <summary>Of a PostgreSQL database, as Npgsql reads it; holds a password. Null with a file.</summary>
    public string? ConnectionString { get; set; }
}

/// <summary>What a store runs on.</summary>
public enum StoreKind
{
    /// <summary>A file of the data folder, for the processes of one machine.</summary>
    Sqlite,

    /// <summary>A PostgreSQL database, for any number of processes on any number of machines.</summary>
    Postgres,
}
