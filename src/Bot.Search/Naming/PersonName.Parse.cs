using System.Buffers;
using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Naming;

// Takes a printed name apart: title, given names, family name, suffix.
internal sealed partial record PersonName
{
    private static readonly FrozenSet<string> Suffixes = KnownLanguages.Rows("names/suffixes").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Generations =
        KnownLanguages.Rows("names/suffixes").Where(row => row.Length > 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> Closers = SearchValues.Create(",(;:–—");

    /// <summary>Reads a name as an article prints it or a user types it; never fails.</summary>
    public static PersonName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Cut(text);
        var folded = words.ConvertAll(NameFolding.Fold);
        var suffix = TakeSuffix(words, folded);
        var start = TitleSpan.Length(words, folded);
        var title = string.Join(' ', words.Take(start));
        var names = folded.GetRange(start, folded.Count - start);
        if (names.Count > 0 && IsPossessive(words[^1]))
            names[^1] = DropPossessive(names[^1]);
        var printed = string.Join(' ', words.Skip(start)).TrimEnd('.', '\'', '’');
        return Assemble(printed, title, names, suffix, TitleSpan.GenderOf(folded, start));
    }

    /// <summary>True for a suffix that tells a father from a son: "jr", "ii".</summary>
    public static bool IsGeneration(string suffix) => Generations.Contains(suffix);

    // The name ends where a note begins: "Podolyak, a negotiator", "Smith (R-Ariz.)"; a suffix behind a comma stays.
    private static List<string> Cut(string text)
    {
        var end = text.Length;
        var at = text.AsSpan().IndexOfAny(Closers);
        if (at > 0)
        {
            var rest = NameFolding.Words(text[(at + 1)..]);
            end = text[at] == ',' && rest.Length > 0 && Suffixes.Contains(rest[0]) ? AfterSuffix(text, at) : at;
        }
        var words = new List<string>();
        foreach (var word in text[..end].Split([' ', '\t', '\n', '\r', '\u00a0', ','], StringSplitOptions.RemoveEmptyEntries))
            AddWord(words, word);
        return words;
    }

    private static int AfterSuffix(string text, int comma)
    {
        var next = text.AsSpan(comma + 1).IndexOfAny(Closers);
        return next < 0 ? text.Length : comma + 1 + next;
    }

    // "J.D. Vance" holds two initials in one word; quotation marks around a nickname fall with the nickname.
    private static void AddWord(List<string> words, string word)
    {
        if (word[0] is '"' or '“' or '‘' or '(' && word.Length > 1)
            return;
        if (word.Length == 4 && word[1] == '.' && word[3] == '.' && char.IsUpper(word[0]) && char.IsUpper(word[2]))
        {
            words.Add(word[..2]);
            words.Add(word[2..]);
        }
        else if (NameFolding.Fold(word).Length > 0)
        {
            words.Add(word);
        }
    }

    private static string TakeSuffix(List<string> words, List<string> folded)
    {
        if (folded.Count < 2 || !Suffixes.Contains(folded[^1]))
            return "";
        var suffix = folded[^1];
        words.RemoveAt(words.Count - 1);
        folded.RemoveAt(folded.Count - 1);
        return suffix;
    }

    private static bool IsPossessive(string word) =>
        word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("’s", StringComparison.OrdinalIgnoreCase);

    private static string DropPossessive(string folded) => folded.Length > 2 ? folded[..^1] : folded;

    // "Ben Carson" and "Al Gore" have given names; "Ben Abdallah Omar", "Sheikh Al Thani" and "van Persie" begin with a particle.
    private static bool IsGivenBefore(List<string> names, string title) => names.Count == 2 && title.Length == 0 && GivenNames.IsUsed(names[0]);

    private static PersonName Assemble(string printed, string title, List<string> names, string suffix, Gender titled)
    {
        if (names.Count == 0)
            return new PersonName("", title, "", [], "", suffix, titled);
        if (names.Count == 1)
            return new PersonName(printed, title, "", [], names[0], suffix, titled);
        if (FamilyFirst.Applies(names) || FamilyFirst.ShowsIn(printed, names))
            return new PersonName(printed, title, string.Join('-', names.Skip(1)), [], names[0], suffix, titled);
        if (FamilyFirst.ShowsBehindGiven(printed, names))
            return new PersonName(printed, title, names[0], names.GetRange(2, names.Count - 2), names[1], suffix, titled != Gender.Unknown ? titled : GivenNames.GenderOf(names[0]));
        var family = names.Count - 1;
        while (family > 1 && FamilyKeys.IsParticle(names[family - 1]))
            family--;
        if (FamilyKeys.IsParticle(names[0]) && !IsGivenBefore(names, title))
            family = 0;
        var given = family == 0 ? "" : names[0];
        var gender = titled != Gender.Unknown ? titled : GivenNames.GenderOf(given);
        var middle = family > 1 ? names.GetRange(1, family - 1) : [];
        return new PersonName(printed, title, given, middle, string.Join(' ', names.Skip(family)), suffix, gender);
    }
}
