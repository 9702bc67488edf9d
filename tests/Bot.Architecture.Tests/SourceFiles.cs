using Bot.Testing;

namespace Bot.Architecture.Tests;

/// <summary>The C# files of the checkout, without build output.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> Under(params string[] folders) => folders
        .Select(folder => RepositoryRoot.File(folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(file => !IsBuildOutput(file));

    public static string Relative(string file) =>
        Path.GetRelativePath(RepositoryRoot.Path, file).Replace(Path.DirectorySeparatorChar, '/');

    private static bool IsBuildOutput(string file)
    {
        var parts = Relative(file).Split('/');
        return parts.Contains("obj") || parts.Contains("bin");
    }
}
