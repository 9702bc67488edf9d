using Bot.Testing;

namespace Bot.Architecture.Tests;

public sealed class SizesTests
{
    private const int MaxLines = 300;

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var tooLong = new[] { "src", "tests", "tools" }
            .Select(folder => RepositoryRoot.File(folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Count() > MaxLines)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file));

        Assert.Empty(tooLong);
    }
}
