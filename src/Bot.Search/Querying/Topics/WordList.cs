namespace Bot.Search.Querying.Topics;

/// <summary>Reads the word lists of this room: one entry a line, empty lines and lines that begin with # left out.</summary>
internal static class WordList
{
    /// <summary>The entries of the embedded list <paramref name="name"/> (folder names and file name with dots between).</summary>
    public static IEnumerable<string> Read(string name)
    {
        var resource = $"Bot.Search.Querying.{name}";
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                lines.Add(line.Trim());
        }
        return lines;
    }
}
