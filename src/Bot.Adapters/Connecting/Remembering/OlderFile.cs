using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Connecting.Remembering;

/// <summary>A file in which an older version kept what the store keeps now: taken over once, then renamed.</summary>
internal sealed class OlderFile(ChatMemory memory, ILogger logger)
{
    private const string Done = ".imported";

    /// <summary>
    /// Takes over what <paramref name="read"/> makes of the file's lines; a file that is not there costs nothing. One that
    /// cannot be read, or of which <paramref name="read"/> says so with null, is told to the log and left.
    /// </summary>
    public async Task TakeOverAsync(
        string path, Func<IEnumerable<string>, IReadOnlyCollection<ChatFact>?> read, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            return;
        try
        {
            if (read(File.ReadLines(path)) is not { } older)
                RememberingLog.OlderFileDamaged(logger, path, "it does not hold what it should.");
            else if (await memory.TakeOverAsync(older, cancellationToken))
                SetAside(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            RememberingLog.OlderFileDamaged(logger, path, fault.Message);
        }
    }

    // Where another process was faster, or the folder may not be written, nothing is lost: what is known stays known.
    private void SetAside(string path)
    {
        try
        {
            File.Move(path, path + Done, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            RememberingLog.OlderFileLeft(logger, path, fault.Message);
        }
    }
}
