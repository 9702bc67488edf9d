using System.Collections.Frozen;
using Bot.Search.Languages;

namespace Bot.Search.Naming;

/// <summary>Finds how many words in front of a name are its title.</summary>
internal static class TitleSpan
{
    private static readonly FrozenSet<string> Articles = Words("article");
    private static readonly FrozenSet<string> Links = Words("link");
    private static readonly FrozenSet<string> Within = Words("within");

    /// <summary>
    /// Number of leading words that are title: through the last honorific or title noun, with "of …" behind it.
    /// All words when no name follows.
    /// </summary>
    public static int Length(IReadOnlyList<string> words, IReadOnlyList<string> folded)
    {
        var end = 0;
        for (var i = 0; i < words.Count; i++)
            if (EndsTitle(folded, i, end) || (i == 0 && StartsLower(words, folded)))
                end = Math.Max(end, AfterOf(words, folded, i + 1));
        return end;
    }

    /// <summary>The gender that the first <paramref name="count"/> words tell.</summary>
    public static Gender GenderOf(IReadOnlyList<string> folded, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            if (TitleWords.IsHonorific(folded[i], out var gender) && gender != Gender.Unknown)
                return gender;
            if (TitleWords.GenderOf(folded[i]) is var told and not Gender.Unknown)
                return told;
        }
        return Gender.Unknown;
    }

    // "the president", "former minister": text that begins in lower case begins with a description; "A. Roe" begins with an initial.
    private static bool StartsLower(IReadOnlyList<string> words, IReadOnlyList<string> folded) =>
        Articles.Contains(folded[0]) && words.Count > 1 && !words[0].EndsWith('.');

    private static bool EndsTitle(IReadOnlyList<string> folded, int at, int titled)
    {
        var word = folded[at];
        if (TitleWords.IsHonorific(word, out _) && (at == titled || folded.Count > 1) && !IsLastOfName(folded, at, titled))
            return true;
        if (!TitleWords.IsTitleNoun(word) || IsLastOfName(folded, at, titled))
            return false;
        return !TitleWords.IsWeak(word) || OnlyTitleWords(folded, at);
    }

    // "Larry King", "Gordon Gen": a last word behind words that are no title is a family name; so is one behind an address, if it is one as
    // often: "Dr King", "Sen. King", but "Mr President".
    private static bool IsLastOfName(IReadOnlyList<string> folded, int at, int titled) =>
        (at == folded.Count - 1 && at == titled && at > 0 && TitleWords.IsWeak(folded[at]) && TitleWords.IsHonorific(folded[at - 1], out _))
        || IsLastBehindName(folded, at, titled);

    private static bool IsLastBehindName(IReadOnlyList<string> folded, int at, int titled) =>
        at == folded.Count - 1 && at > titled && !OnlyTitleWords(folded, at) && (at - titled > 2 || TitleWords.IsWeak(folded[at]) || GivenNames.IsKnown(folded[titled]));

    private static bool OnlyTitleWords(IReadOnlyList<string> folded, int before)
    {
        for (var i = 0; i < before; i++)
            if (!TitleWords.IsPortfolio(folded[i]) && !TitleWords.IsTitleNoun(folded[i]) && !TitleWords.IsHonorific(folded[i], out _)
                && !Demonyms.IsDemonym(folded[i]) && !Articles.Contains(folded[i]))
                return false;
        return true;
    }

    // "Secretary of State", "President of the European Commission", "minister for foreign affairs".
    private static int AfterOf(IReadOnlyList<string> words, IReadOnlyList<string> folded, int at)
    {
        if (at >= words.Count || !Links.Contains(folded[at]))
            return at;
        var next = at + 1;
        while (next < words.Count && (Within.Contains(folded[next]) || TitleWords.IsPortfolio(folded[next]) || Demonyms.IsDemonym(folded[next]) || char.IsLower(words[next][0])))
            next++;
        return next == at + 1 && next < words.Count ? next + 1 : next;
    }

    private static FrozenSet<string> Words(string kind) =>
        KnownLanguages.Rows("names/title-links").Where(row => row[0] == kind).SelectMany(row => row.Skip(1)).ToFrozenSet(StringComparer.Ordinal);
}
