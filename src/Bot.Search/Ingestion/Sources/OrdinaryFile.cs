namespace Bot.Search.Ingestion.Sources;

/// <summary>
/// Tells files from pipes, sockets and devices, which would keep a reader waiting for ever once they are opened. They
/// have no length, and a file without any has nothing to read either.
/// </summary>
internal static class OrdinaryFile
{
    /// <summary>What is said of the others.</summary>
    public const string Nothing = "It is empty, or no ordinary file; there is nothing to read.";

    /// <summary>How a folder is looked through with all below it: nothing hidden, no links, and passing over what may not be opened.</summary>
    public static EnumerationOptions Everywhere { get; } = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>False for what has no length. What does not exist is left to be found when it is opened.</summary>
    public static bool HasContent(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
                file = target;
            return !file.Exists || file.Length > 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Opening it meets the same fault and says so.
            return true;
        }
    }
}
