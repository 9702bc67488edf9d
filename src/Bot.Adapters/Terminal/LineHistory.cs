using System.Text;

namespace Bot.Adapters.Terminal;

/// <summary>
/// What was asked before, to be found again with the arrow keys. Kept in a file that only its owner can read; a file that cannot be
/// written costs no more than the memory of it.
/// </summary>
public sealed class LineHistory
{
    private const int Most = 500;
    private const int LongestLine = 2_000;
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string? _path;
    private readonly List<string> _lines = [];
    private int _at;
    private string _draft = "";

    /// <param name="path">The file; null to remember nothing over the end of the program.</param>
    public LineHistory(string? path)
    {
        _path = path;
        Load();
        _at = _lines.Count;
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>A line was asked.</summary>
    public void Add(string line)
    {
        var clean = OneLine.Of(line);
        if (clean.Length is > 0 and <= LongestLine && (_lines.Count == 0 || _lines[^1] != clean))
        {
            _lines.Add(clean);
            if (_lines.Count > Most)
                _lines.RemoveAt(0);
            Save();
        }
        _at = _lines.Count;
    }

    /// <summary>The line before; what is being typed is kept for the way back. Null at the oldest.</summary>
    public string? Up(string typed)
    {
        if (_at == 0)
            return null;
        if (_at == _lines.Count)
            _draft = typed;
        return _lines[--_at];
    }

    /// <summary>The line after, at last what was being typed; null there.</summary>
    public string? Down()
    {
        if (_at == _lines.Count)
            return null;
        return ++_at == _lines.Count ? _draft : _lines[_at];
    }

    private void Load()
    {
        try
        {
            if (_path is not null && File.Exists(_path))
                _lines.AddRange(File.ReadLines(_path).Select(OneLine.Of).Where(line => line.Length > 0).TakeLast(Most));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _lines.Clear();
        }
    }

    // Written whole beside it and moved over it: another console, or a full disk, leaves one file or the other.
    private void Save()
    {
        if (_path is null)
            return;
        try
        {
            var beside = $"{_path}.{Environment.ProcessId}";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = Private;
            using (var file = new StreamWriter(beside, Encoding.UTF8, options))
            {
                foreach (var line in _lines)
                    file.Write(line + "\n");
            }
            File.Move(beside, _path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written can still be asked.
        }
    }
}
