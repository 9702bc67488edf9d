namespace Bot.Testing;

/// <summary>Finds the checkout that the tests were built from.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder that holds <c>Bot.sln</c>, found by walking up from the test's own folder.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Path of a file or folder below the root.</summary>
    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Bot.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No Bot.sln above {start}.");
    }
}
