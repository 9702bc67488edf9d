using System.Text;

namespace Bot.Search.Languages.Defining;

/// <summary>The one reader of the word lists that are built in: one entry a line; empty lines and lines that begin with # are left out.</summary>
internal static class WordFile
{
    /// <summary>The entries of <c>src/Bot.Search/{path}.txt</c>, without blanks around them.</summary>
    /// <exception cref="InvalidOperationException">No such list is built in.</exception>
    public static IReadOnlyList<string> Lines(string path)
    {
        using var stream = Open($"{path}.txt") ?? throw new InvalidOperationException($"The word list {path} is not built in.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Trim();
            if (entry.Length > 0 && entry[0] != '#')
                lines.Add(entry);
        }
        return lines;
    }

    /// <summary>The entries split at blanks.</summary>
    /// <exception cref="InvalidOperationException">No such list is built in.</exception>
    public static IEnumerable<string[]> Rows(string path) =>
        Lines(path).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A file as it is; null when it is not built in. Whoever asks closes it.</summary>
    public static Stream? Open(string path) =>
        typeof(WordFile).Assembly.GetManifestResourceStream($"Bot.Search.{path.Replace('/', '.')}");
}
