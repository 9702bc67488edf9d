namespace Bot.Search.Storing.Sqlite;

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
