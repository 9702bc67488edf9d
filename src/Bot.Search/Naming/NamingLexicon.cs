using System.Text;

namespace Bot.Search.Naming;

/// <summary>Reads this room's embedded word lists: one entry a line, <c>#</c> starts a comment.</summary>
internal static class NamingLexicon
{
    /// <summary>The lines of <c>Lexicon/{name}.txt</c> that hold an entry.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        var resource = $"{typeof(NamingLexicon).Namespace}.Lexicon.{name}.txt";
        using var stream = typeof(NamingLexicon).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The lexicon {resource} is not embedded.");
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

    /// <summary>The entries split at white space.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        Lines(name).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
