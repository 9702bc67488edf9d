namespace Bot.Search.Storing.Sqlite;

/// <summary>Where the files of a store lie. A store in memory lies in a folder of its own that goes with it.</summary>
internal sealed class StorePlace : IDisposable
{
    /// <summary>Name of the store in the data folder.</summary>
    public const string FileName = "coverage.db";

    /// <summary>Folder of the index beside it.</summary>
    public const string IndexName = "coverage.index";

    private readonly string? _temporary;

    public StorePlace(StoreOptions options)
    {
        if (options.InMemory)
            _temporary = Path.Combine(Path.GetTempPath(), $"bot-coverage-{Guid.NewGuid():N}");
        Folder = Path.GetFullPath(_temporary ?? options.DataDirectory);
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, FileName);

    public string IndexFolder => Path.Combine(Folder, IndexName);

    /// <summary>Where earlier versions kept what people had forgotten.</summary>
    public string OldForgottenFile => Path.Combine(Folder, "forgotten.json");

    /// <summary>Where earlier versions kept their index.</summary>
    public string OldIndexFolder => Path.Combine(Folder, "coverage.segments");

    /// <summary>Makes the folder.</summary>
    /// <exception cref="CoverageUnusableException">It cannot be made.</exception>
    public void Make()
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CoverageUnusableException(
                $"The data folder {Folder} cannot be made: choose another one, or give this user the right to make it.", fault);
        }
    }

    public void Dispose()
    {
        if (_temporary is not null && Directory.Exists(_temporary))
            Directory.Delete(_temporary, recursive: true);
    }
}

/// <summary>
/// A copy of a store that cannot be written where it lies while its log holds more than its file: the log can only be read
/// where SQLite may write beside it.
/// </summary>
internal sealed class TemporaryCopy : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"bot-store-{Guid.NewGuid():N}");

    public TemporaryCopy(string path)
    {
        Directory.CreateDirectory(_folder);
        File = Path.Combine(_folder, Path.GetFileName(path));
        System.IO.File.Copy(path, File);
        System.IO.File.Copy(path + "-wal", File + "-wal");
    }

    public string File { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
