using System.Collections.Frozen;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Naming;

/// <summary>Compares printed names of people.</summary>
internal static class NameMatch
{
    /// <summary>How well two names can belong to one person; names without a family name fit nobody.</summary>
    public static NameFit Fit(PersonName left, PersonName right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (!left.HasName || !right.HasName || !FamiliesAgree(left, right) || SuffixesClash(left.Suffix, right.Suffix))
            return NameFit.Different;
        if (left.Given.Length == 0 || right.Given.Length == 0)
            return GendersClash(left, right) ? NameFit.Different : NameFit.Compatible;
        return FitGiven(left, right);
    }

    /// <summary>As <see cref="Fit(PersonName,PersonName)"/>, for names as printed.</summary>
    public static NameFit Fit(string left, string right) => Fit(PersonName.Parse(left), PersonName.Parse(right));

    private static bool FamiliesAgree(PersonName left, PersonName right)
    {
        if (left.Family == right.Family)
            return true;
        var (mine, theirs) = (left.FamilyKey, right.FamilyKey);
        return mine == theirs && mine.Length > 2 || PartOfDoubleName(left, right) || PartOfDoubleName(right, left);
    }

    // "Ocasio" for "Ocasio-Cortez", "Cortez" for neither; "Rodham Clinton" is given, middle and family name.
    private static bool PartOfDoubleName(PersonName whole, PersonName part) =>
        part.Family.Length > 3 && whole.Family.Length > part.Family.Length + 1
        && (whole.Family.EndsWith("-" + part.Family, StringComparison.Ordinal)
            || whole.Family.StartsWith(part.Family + "-", StringComparison.Ordinal));

    private static NameFit FitGiven(PersonName left, PersonName right)
    {
        if (CalledByMiddle(left, right) || CalledByMiddle(right, left))
            return NameFit.Same;
        if (left.IsInitial || right.IsInitial)
            return InitialsAgree(left, right) ? NameFit.Compatible : NameFit.Different;
        if (!GivenNames.Agree(left.Given, right.Given) || MiddlesClash(left, right))
            return NameFit.Different;
        return IsOpen(left, right) ? NameFit.Compatible : NameFit.Same;
    }

    private static bool InitialsAgree(PersonName left, PersonName right) =>
        left.Given[0] == right.Given[0]
        || left.Middle.Any(name => name[0] == right.Given[0] && right.IsInitial)
        || right.Middle.Any(name => name[0] == left.Given[0] && left.IsInitial);

    // "J. Edgar Hoover" printed "Edgar Hoover".
    private static bool CalledByMiddle(PersonName whole, PersonName part) =>
        part.Given.Length > 1 && whole.Middle.Any(name => name.Length > 1 && GivenNames.Agree(name, part.Given));

    // George H. W. Bush is not George W. Bush: two middle names must not contradict each other.
    private static bool MiddlesClash(PersonName left, PersonName right) =>
        left.Middle.Count > 0 && right.Middle.Count > 0 && left.Middle[0][0] != right.Middle[0][0];

    // "George Bush" beside "George W. Bush", "Donald Trump" beside "Donald Trump Jr."
    private static bool IsOpen(PersonName left, PersonName right) =>
        left.Suffix != right.Suffix && Namesakes.DifferByGeneration(left)
        || left.Middle.Count == 0 != (right.Middle.Count == 0) && Namesakes.DifferByMiddle(left);

    private static bool SuffixesClash(string left, string right) =>
        left != right && PersonName.IsGeneration(left) && PersonName.IsGeneration(right);

    private static bool GendersClash(PersonName left, PersonName right) =>
        left.Gender != Gender.Unknown && right.Gender != Gender.Unknown && left.Gender != right.Gender;
}

/// <summary>How well two printed names can belong to one person; a higher value is a better fit.</summary>
internal enum NameFit
{
    /// <summary>Two people: another family name, or given names that exclude each other.</summary>
    Different,

    /// <summary>Perhaps: the family names agree and one side has no given name, or only an initial.</summary>
    Compatible,

    /// <summary>One person: family names agree, and given names agree, are forms of one name or transliterate to one.</summary>
    Same,
}

/// <summary>Names that two well-known people share, a father and a son most often.</summary>
internal static class Namesakes
{
    private static readonly FrozenSet<string> Names = WordFile.Lines("Naming/Lexicon/namesakes").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when middle initials tell the bearers of this name apart: George W. and George H. W. Bush.</summary>
    public static bool DifferByMiddle(PersonName name) => Names.Contains($"middle {name.Given} {name.Family}");

    /// <summary>True when the generation does: Donald Trump and Donald Trump Jr.</summary>
    public static bool DifferByGeneration(PersonName name) => Names.Contains($"generation {name.Given} {name.Family}");
}
