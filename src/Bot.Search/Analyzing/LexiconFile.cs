namespace Bot.Search.Analyzing;

/// <summary>Reads the word lists of this room: one entry a line, <c>#</c> starts a comment.</summary>
internal static class LexiconFile
{
    /// <summary>The lines of an embedded list, trimmed, without comments and empty lines.</summary>
    public static IEnumerable<string> ReadEmbedded(string name)
    {
        var resource = $"{typeof(LexiconFile).Namespace}.Lexicon.{name}";
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return Clean(reader.ReadToEnd().Split('\n')).ToArray();
    }

    /// <summary>The same for lines read elsewhere.</summary>
    public static IEnumerable<string> Clean(IEnumerable<string> lines) => lines
        .Select(line => line.Split('#', 2)[0].Trim())
        .Where(line => line.Length > 0);
}
