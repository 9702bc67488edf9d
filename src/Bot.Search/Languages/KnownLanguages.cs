using Bot.Search.Languages.Defining;
using Bot.Search.Languages.English;

namespace Bot.Search.Languages;

/// <summary>
/// The languages that are built in: another one is another folder and another entry of <see cref="All"/>.
/// </summary>
internal static class KnownLanguages
{
    public static Language English { get; } = new EnglishLanguage();

    /// <summary>What a text is in when it is in none of <see cref="All"/>.</summary>
    public static Language Unknown { get; } = new UnknownLanguage();

    /// <summary>In the order in which a text that could be of several is given to one.</summary>
    public static IReadOnlyList<Language> All { get; } = [English];

    /// <summary>
    /// The language of questions, and the one whose spelling, stems and stop words the index knows: articles of all
    /// languages lie in one index, and a question does not say which it is for.
    /// </summary>
    public static Language Asked => English;

    /// <summary>
    /// The entries of a list in every language together: for what is compared across articles (titles, countries) or read
    /// before the language is known (what pages print around an article).
    /// </summary>
    public static IEnumerable<string> Lines(string name) => All.SelectMany(language => language.Lines(name));

    /// <summary>As <see cref="Lines"/>, with those of languages that have no folder of their own: what pages print around an article in any of them.</summary>
    public static IEnumerable<string> PrintedLines(string name) => Lines(name).Concat(WordFile.Lines($"Languages/Foreign/{name}"));

    /// <summary>As <see cref="PrintedLines"/>, split at blanks.</summary>
    public static IEnumerable<string[]> PrintedRows(string name) => PrintedLines(name).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As <see cref="Lines"/>, split at blanks.</summary>
    public static IEnumerable<string[]> Rows(string name) => All.SelectMany(language => language.Rows(name));
}
