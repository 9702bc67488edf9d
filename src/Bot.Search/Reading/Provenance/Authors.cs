using System.Text.RegularExpressions;
using Bot.Search.Languages;
using Bot.Search.Naming;

namespace Bot.Search.Reading.Provenance;

/// <summary>
/// Who wrote, of what a page's data state and what it prints. An outlet is not its own author, an agency or a post behind a name is no
/// other author, and an account of the system gives way to a name that is printed.
/// </summary>
internal static class Authors
{
    private const string Mark = ", ";
    private const int LongestAcronym = 5;

    /// <summary>Words for what somebody is that may end another: "Wirtschaftsredakteur".</summary>
    private const int ShortestEnding = 8;

    private static readonly HashSet<string> Agencies = new(KnownLanguages.Lines("pages/agencies"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Degrees = new(KnownLanguages.Lines("pages/post-nominals"), StringComparer.Ordinal);
    private static readonly string[] Posts = [.. KnownLanguages.PrintedLines("pages/writers")];

    /// <summary>The details with their byline.</summary>
    public static SourceDetails Choose(SourceDetails stated, SourceDetails printed)
    {
        var own = stated with { Byline = Names(stated.Byline, stated.Outlet) };
        var shown = printed with { Byline = Names(printed.Byline, stated.Outlet) };
        return own.Byline is { } data && shown.Byline is { } names && (stated.Sources.Byline == JsonLd.Organization || IsAccount(data) || IsOf(stated.Outlet, data) || IsMore(names, data)) ? shown.Or(own) : own.Or(shown);
    }

    /// <summary>True when all of <paramref name="data"/> are among several whole names that are printed.</summary>
    private static bool IsMore(string printed, string data)
    {
        var (shown, known) = (People.Split(printed), People.Split(data));
        return shown.Length > known.Length && shown.All(name => name.Contains(' ', StringComparison.Ordinal)) && known.All(name => shown.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsOf(string? outlet, string byline) => outlet is not null && (BeginsWith(byline, outlet) || Letters(byline) == Letters("the " + outlet) || Letters(byline) == Letters(outlet) || outlet.StartsWith(byline + " ", StringComparison.OrdinalIgnoreCase));

    /// <summary>"CNN Staff", "n-tv NACHRICHTEN" of "ntv": the outlet's name and more.</summary>
    private static bool BeginsWith(string byline, string outlet)
    {
        var (name, so) = (Letters(outlet), "");
        return name.Length > 1 && byline.Split(' ').SkipLast(1).Any(word => (so += Letters(word)) == name);
    }

    /// <summary>"Jo Roe, CNN Business" is Jo Roe; null when nothing is left but the outlet.</summary>
    private static string? Names(string? byline, string? outlet)
    {
        if (byline is null)
            return null;
        var printed = Split(byline);
        var parts = printed.Select(part => WithoutAgency(WithoutOutlet(part, outlet))).Where(part => part.Length > 0 && !BylineText.IsOpening(part)).ToList();
        var names = parts.FindAll(part => IsName(part) && !IsOf(outlet, part) && (outlet is null || !part.StartsWith(outlet + " ", StringComparison.OrdinalIgnoreCase)));
        // One word behind whole names is the place where they wrote.
        if (names.Count > 1 && names[0].Contains(' ', StringComparison.Ordinal))
            names.RemoveAll(IsPlace);
        // Somebody has to be left: "Our Foreign Staff" is how some sign.
        var kept = names.Exists(name => name.Contains(' ', StringComparison.Ordinal) && !Degrees.Contains(name)) ? names : parts;
        // What holds the names together stays as it is printed where all of them stay.
        return kept.SequenceEqual(printed) && !List.IsMatch(byline) ? byline : string.Join(Mark, kept);
    }

    private static string[] Split(string byline) => Between.Replace(byline, Mark).Split(Mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A word of Latin letters with one capital, which neither degrees nor abbreviations have.</summary>
    private static bool IsPlace(string part) => !Degrees.Contains(part) && part.Length > LongestAcronym - 1 && part.All(letter => char.IsLetter(letter) && letter < '\u0250') && part.Count(char.IsUpper) == 1;

    /// <summary>"Jo Roe Canal Post" is Jo Roe.</summary>
    private static string WithoutOutlet(string part, string? outlet) => outlet is not null && part.EndsWith(" " + outlet, StringComparison.OrdinalIgnoreCase)
        && part[..^outlet.Length].TrimEnd(' ', '-', '–', '|', '/', ',') is { Length: > 0 } name && name.Contains(' ', StringComparison.Ordinal) ? name : part;

    /// <summary>"Jo Roe Associated Press" is Jo Roe.</summary>
    private static string WithoutAgency(string part)
    {
        part = Loose.Replace(part, "");
        foreach (var agency in Agencies)
        {
            if (part.EndsWith(" " + agency, StringComparison.OrdinalIgnoreCase) && part[..^agency.Length].TrimEnd() is { } name && name.Contains(' ', StringComparison.Ordinal) && (agency.Contains(' ', StringComparison.Ordinal) || part[^agency.Length..].All(char.IsUpper)))
                return Loose.Replace(name, "");
        }
        return part;
    }

    /// <summary>Names have no words in small letters but particles, and no post or agency in them; degrees behind a name belong to it.</summary>
    private static bool IsName(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Agencies.Contains(part) || Array.Exists(words, IsPost) || Request.IsMatch(part) || OutletNames.IsHost(part))
            return false;
        if (words.Length == 1 && part.Length <= LongestAcronym && part.All(char.IsUpper) && !Degrees.Contains(part))
            return false;
        return !Array.Exists(words, word => char.IsLower(word[0]) && word != "and" && !FamilyKeys.IsParticle(NameFolding.Fold(word)));
    }

    private static bool IsPost(string word) => Array.Exists(Posts, post => (word.StartsWith(post, StringComparison.OrdinalIgnoreCase) && (word.Length == post.Length || !char.IsLetter(word[post.Length]) || (word.Length == post.Length + 1 && word[^1] is 's' or 'S'))) || (post.Length >= ShortestEnding && word.EndsWith(post, StringComparison.OrdinalIgnoreCase)));

    /// <summary>"kevin-r", "jroe": how a system knows a writer.</summary>
    private static bool IsAccount(string byline) => !byline.Contains(' ', StringComparison.Ordinal) && !byline.Any(char.IsUpper) && byline.Any(char.IsAsciiLetterLower);

    /// <summary>What stands between two whole names in other languages, and in lists: "Jo Roe und Ann Bee", "Jo Roe/Ann Bee".</summary>
    private static readonly Regex Between = new(@"(?<=\p{Lu}\S*\s+\S*\p{L})(?:\s*[;/]\s*|\s+(?:und|et|y|e|i|og|och|en|ja|és|ve)\s+)(?=\p{Lu}\S*\s+\p{Lu})", RegexOptions.CultureInvariant);

    private static readonly Regex List = new(@"\s*[;/]\s*", RegexOptions.CultureInvariant);

    /// <summary>What held a name and an agency together.</summary>
    private static readonly Regex Loose = new(@"\s+(?:and|with|und|mit|et|avec|y|con|e|og|och|en|für|for)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex People = new(@",\s+(?:and\s+)?|\s+(?:and|&|und|et|y|e)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>"View More Articles": what a link beside a name is for.</summary>
    private static readonly Regex Request = new(@"^(?:view|more|see|all|read|follow|about|contact|email)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static string Letters(string text) => string.Concat(NameFolding.Fold(text).Where(char.IsLetterOrDigit));
}
