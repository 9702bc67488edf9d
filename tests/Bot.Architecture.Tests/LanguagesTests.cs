using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Architecture.Tests;

/// <summary>
/// A language is a folder and an entry of <c>KnownLanguages</c>: whoever asks for words asks for a list by its name, and names no language.
/// What a second folder has to hold is what the first one holds.
/// </summary>
public sealed partial class LanguagesTests
{
    private const string Room = "src/Bot.Search/Languages";

    /// <summary>So many words side by side in a condition are a list.</summary>
    private const int FewWords = 3;

    [Fact]
    public void Every_list_that_is_asked_for_stands_in_the_folder_of_every_language()
    {
        var asked = Asked();

        var missing =
            from folder in Directory.GetDirectories(RepositoryRoot.File(Room)).Where(folder => Directory.GetFiles(folder, "*Language.cs").Length > 0)
            from name in asked
            where !File.Exists(Path.Combine(folder, $"{name}.txt"))
            select $"{Path.GetFileName(folder)}: {name}";

        Assert.True(asked.Count > 80, $"{asked.Count} lists are asked for");
        Rows.AreNone(missing.Where(name => !name.StartsWith("Defining", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_list_of_a_language_is_asked_for()
    {
        var asked = Asked();
        var folder = RepositoryRoot.File(Room, "English");

        var idle = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(folder, file), null))
            .Where(name => !asked.Contains(name));

        Rows.AreNone(idle);
    }

    [Fact]
    public void Nobody_outside_the_room_names_a_language()
    {
        var naming = SourceFiles.Under("src")
            .Where(file => !SourceFiles.Relative(file).StartsWith(Room, StringComparison.Ordinal))
            .Where(file => NamesLanguage().IsMatch(File.ReadAllText(file)))
            .Select(SourceFiles.Relative);

        Rows.AreNone(naming);
    }

    [Fact]
    public void Rules_hold_no_lists_of_words()
    {
        var lists =
            from file in SourceFiles.Under("src/Bot.Search/Extraction", "src/Bot.Search/Naming")
            from match in Alternatives().Matches(File.ReadAllText(file))
            let words = Words().Count(match.Value)
            where words >= FewWords
            select $"{SourceFiles.Relative(file)}: {match.Value}";

        Rows.AreNone(lists);
    }

    private static HashSet<string> Asked() => [.. SourceFiles.Under("src/Bot.Search").SelectMany(file => ListName().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value)];

    // "names/titles", wherever it stands: names of lists are handed on.
    [GeneratedRegex("\"(?<name>(names|pages|questions|search|speech|texts|words)/[a-z-]+)\"")]
    private static partial Regex ListName();

    [GeneratedRegex(@"KnownLanguages\.English|EnglishLanguage|EnglishSpelling|Languages\.English")]
    private static partial Regex NamesLanguage();

    [GeneratedRegex("\"[^\"\\\\\\n]{1,14}\"(\\s*or\\s*\"[^\"\\\\\\n]{1,14}\")+")]
    private static partial Regex Alternatives();

    [GeneratedRegex("\"[A-Za-z'’]{2,}\"")]
    private static partial Regex Words();
}
