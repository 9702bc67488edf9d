using System.Text;

namespace Bot.Testing;

/// <summary>
/// Compares text with a golden file. <c>GOLDEN=write</c> rewrites the files (refused when <c>CI=true</c>); otherwise a
/// difference leaves <c>name.received.ext</c> beside the golden file and fails the test.
/// </summary>
public static class Golden
{
    /// <summary>Fails unless <paramref name="actual"/> equals the file at <paramref name="parts"/> below the repository root.</summary>
    public static void Matches(string actual, params string[] parts)
    {
        var path = RepositoryRoot.File(parts);
        if (!path.Contains(".golden.", StringComparison.Ordinal))
            throw new ArgumentException("A golden file is named name.golden.ext.", nameof(parts));
        actual = actual.ReplaceLineEndings("\n");
        if (MayWrite)
            Write(path, actual);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        if (expected == actual)
            return;
        var received = path.Replace(".golden.", ".received.", StringComparison.Ordinal);
        Write(received, actual);
        throw new InvalidDataException(Describe(expected, actual, Path.GetRelativePath(RepositoryRoot.Path, received)));
    }

    /// <summary>True when the run is to rewrite golden files.</summary>
    public static bool MayWrite =>
        Environment.GetEnvironmentVariable("GOLDEN") == "write" && Environment.GetEnvironmentVariable("CI") != "true";

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }

    private static string Describe(string? expected, string actual, string received)
    {
        if (expected is null)
            return $"The golden file is missing; see {received}.";
        var want = expected.Split('\n');
        var have = actual.Split('\n');
        var line = 0;
        while (line < want.Length && line < have.Length && want[line] == have[line])
            line++;
        return $"""
            Differs from the golden file at line {line + 1}; see {received}.
            expected: {(line < want.Length ? want[line] : "(end)")}
            actual:   {(line < have.Length ? have[line] : "(end)")}
            """;
    }
}
