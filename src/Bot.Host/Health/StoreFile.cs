using Bot.Search.Storing;
using Microsoft.Extensions.Options;

namespace Bot.Host.Health;

/// <summary>
/// The file that the coverage is kept in. Once opened it can be asked even after somebody has deleted it, and what is
/// read then is lost at the next start: so it is looked for by its name. It is never opened here: closing it would
/// release the locks of the store (https://sqlite.org/howtocorrupt.html, section 2.2).
/// </summary>
internal sealed class StoreFile(IOptions<StoreOptions> options)
{
    private const string Name = "coverage.db";

    /// <summary>Where Linux tells what this process holds open, by the names that the files have now.</summary>
    private const string OpenFiles = "/proc/self/fd";
    private const string Deleted = " (deleted)";

    private bool _seen;
    private bool _isFollowed;

    /// <summary>True when the file that was opened is gone from its place, or another one lies there.</summary>
    public bool IsLost => _seen && (!File.Exists(Place) || (_isFollowed && IsAnother()));

    private string Place => Path.Combine(Path.GetFullPath(options.Value.DataDirectory), Name);

    /// <summary>Notes the file of a store that has just answered; false when it is gone already.</summary>
    public bool See()
    {
        if (options.Value.InMemory || options.Value.IsShared || _seen)
            return true;
        if (!File.Exists(Place) || HeldOpen().Contains(Place + Deleted))
            return false;
        // Behind a symbolic link, and on other systems, only its presence can be told.
        _isFollowed = HeldOpen().Contains(Place);
        _seen = true;
        return true;
    }

    private bool IsAnother()
    {
        var open = HeldOpen();
        return !open.Contains(Place) || open.Contains(Place + Deleted);
    }

    private static HashSet<string> HeldOpen() => Directory.Exists(OpenFiles)
        ? [.. Directory.EnumerateFileSystemEntries(OpenFiles).Select(entry => new FileInfo(entry).LinkTarget).OfType<string>()]
        : [];
}
