using System.Collections.Frozen;
using System.Text;
using Bot.Search.Languages;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Reading.Boilerplate;

/// <summary>What pages print around an article, in every language together: whose page it is, nobody knows yet. Entries are in lower case.</summary>
internal static class BoilerplateLexicon
{
    /// <summary>Lines that are boilerplate when they hold nothing else (letters and digits compared).</summary>
    public static FrozenSet<string> WholeLines { get; } = KnownLanguages.Lines("pages/whole-lines").Select(entry => Letters(entry)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Beginnings that make a line of moderate length boilerplate.</summary>
    public static IReadOnlyList<string> LineStarts { get; } = [.. KnownLanguages.Lines("pages/line-starts")];

    /// <summary>Phrases of copyright notes; two of them in one line mark it.</summary>
    public static IReadOnlyList<string> Legal { get; } = [.. KnownLanguages.Lines("pages/legal")];

    /// <summary>News agencies as datelines print them.</summary>
    public static FrozenSet<string> Agencies { get; } = WordFile.Lines("Reading/Boilerplate/Lexicon/agencies").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that lines of dates and times are made of.</summary>
    public static FrozenSet<string> DateWords { get; } = KnownLanguages.Lines("pages/date-words").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What people who write news are.</summary>
    public static FrozenSet<string> Writers { get; } = KnownLanguages.Lines("pages/writers").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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
}
