using System.Collections.Frozen;
using System.Text;

namespace Bot.Search.Reading.Boilerplate;

/// <summary>The word lists of this folder: one entry a line, "#" begins a comment, entries in lower case.</summary>
internal static class BoilerplateLexicon
{
    /// <summary>Lines that are boilerplate when they hold nothing else (letters and digits compared).</summary>
    public static FrozenSet<string> WholeLines { get; } = Load("whole-lines").Select(entry => Letters(entry)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Beginnings that make a line of moderate length boilerplate.</summary>
    public static IReadOnlyList<string> LineStarts { get; } = Load("line-starts");

    /// <summary>Phrases of copyright notes; two of them in one line mark it.</summary>
    public static IReadOnlyList<string> Legal { get; } = Load("legal");

    /// <summary>News agencies as datelines print them.</summary>
    public static FrozenSet<string> Agencies { get; } = Load("agencies").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that lines of dates and times are made of.</summary>
    public static FrozenSet<string> DateWords { get; } = Load("date-words").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What people who write news are.</summary>
    public static FrozenSet<string> Writers { get; } = Load("writers").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The letters and digits of a line in lower case: equal for lines that differ in punctuation and case only.</summary>
    public static string Letters(ReadOnlySpan<char> line)
    {
        var letters = new StringBuilder(line.Length);
        foreach (var letter in line)
        {
            if (char.IsLetterOrDigit(letter))
                letters.Append(char.ToLowerInvariant(letter));
        }
        return letters.ToString();
    }

    private static IReadOnlyList<string> Load(string name)
    {
        var resource = $"{typeof(BoilerplateLexicon).Namespace}.Lexicon.{name}.txt";
        using var stream = typeof(BoilerplateLexicon).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
