using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Search.Naming;

namespace Bot.Search.Reading;

/// <summary>
/// What may stand as the name of an outlet, and whether a name fits the host that its page came from. A page may call itself
/// anything; what it calls itself is shown alone only where its own address bears it out.
/// </summary>
internal static class OutletNames
{
    private const int MaxName = 80;
    private const int MinPart = 3;
    private const int LongestAcronym = 4;
    private const int MostWords = 7;

    /// <summary>Words before a site's own name that say nothing of whose it is.</summary>
    private static readonly string[] Variants = ["www.", "m.", "amp.", "mobile.", "edition.", "en."];

    /// <summary>Below these the label before them is the registrant's, as "co" in "example.co.uk".</summary>
    private static readonly HashSet<string> SecondLevels = new(StringComparer.Ordinal) { "co", "com", "org", "net", "gov", "gob", "gouv", "ac", "edu", "or", "ne", "go", "in", "nom", "info", "asn", "id" };

    /// <summary>What the name gives no hint of whose it is by.</summary>
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "the", "and", "of", "inc", "llc", "ltd", "com", "net", "org", "www", "for" };

    /// <summary>The name as it may be shown; null for an address, an identifier, or nothing that has a letter.</summary>
    public static string? Of(string? claimed)
    {
        if (claimed is null)
            return null;
        var name = Aside.Replace(Rights.Replace(Blanks.Replace(claimed, " ").Trim(), ""), "").Trim(' ', '|', '-', '–', '—', '·', '@', ':');
        return name.Length is 0 or > MaxName || !name.Any(char.IsLetter) || IsAddress(name) || Placeholder.IsMatch(name) ? null : name;
    }

    /// <summary>True for what leads to a page or names a node of a page's data.</summary>
    public static bool IsAddress(string name) =>
        name.Contains("://", StringComparison.Ordinal) || name.StartsWith("//", StringComparison.Ordinal) || name[0] is '/' or '#' or '_' ||
        name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || BareAddress.IsMatch(name);

    /// <summary>True for a host alone, which is how some outlets call themselves.</summary>
    public static bool IsHost(string name) => BareHost.IsMatch(name);

    /// <summary>The outlet of a page that names none: its host, without "www.".</summary>
    public static string OfHost(Uri url) => url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host;

    /// <summary>"Reuters" where the host bears the name out or there is no host, "Reuters, on evil.example" where it does not.</summary>
    public static string Shown(string name, Uri? url) => url is null || Fits(name, url) ? name : $"{name}, on {OfHost(url)}";

    /// <summary>
    /// How little a name says of whose page it is, for choosing among several: 0 for a name that the host bears out, more for a part of
    /// one and for the name of a company, more again for a name that the host does not bear out, most for the host itself.
    /// </summary>
    public static int Doubt(string name, Uri url)
    {
        var (label, _) = Label(url);
        var joined = string.Concat(WordsOf(name));
        if (BareHost.IsMatch(name) && CanonicalUrl.SiteOf(url, Variants).EndsWith(name, StringComparison.OrdinalIgnoreCase))
            return 8;
        // An abbreviation says no more than the host that does not bear it out, and a sentence is no name.
        if (!Fits(name, url))
            return joined.Length <= LongestAcronym || name.Split(' ').Length > MostWords ? 8 : 4;
        return (Company.IsMatch(name) ? 2 : 0) + (joined.Length < label.Length && label.Contains(joined, StringComparison.Ordinal) ? 1 : 0);
    }

    /// <summary>
    /// True when the host's own label is the name, holds the words of it, or is short for it ("nytimes", "wsj", "apnews"). Labels
    /// below the registered one do not count: anybody may put "reuters" before his own domain.
    /// </summary>
    /// <remarks>A copy in an archive is held against the host that it is a copy of, unless the name is a host itself: its link leads elsewhere.</remarks>
    public static bool Fits(string name, Uri url)
    {
        var page = IsHost(name) ? url : ArchivedPage.OriginalOf(url);
        return FitsAsWritten(name, page) || FitsAsWritten(WithTwoLetters(name), page);
    }

    private static bool FitsAsWritten(string name, Uri url)
    {
        if (url.HostNameType != UriHostNameType.Dns)
            return url.IsLoopback;
        var (label, host) = Label(url);
        var words = WordsOf(name);
        var joined = string.Concat(words);
        if (joined.Length == 0)
            return false;
        if (joined == label || joined == host.Replace(".", "", StringComparison.Ordinal) || (joined.Length >= MinPart && label.Length >= MinPart && (label.Contains(joined, StringComparison.Ordinal) || (joined.Contains(label, StringComparison.Ordinal) && label.Length * 3 >= joined.Length))))
            return true;
        return HoldsWords(label, words) || IsShortFor(label, words) || BeginsWith(label, name, words);
    }

    /// <summary>"n-tv Nachrichten", "CNN Business": the label is the name's abbreviation, or several of its words, and more follows.</summary>
    private static bool BeginsWith(string label, string name, List<string> words)
    {
        if (label.Length < MinPart)
            return false;
        for (var count = 1; count < words.Count; count++)
        {
            if (string.Concat(words.Take(count)) == label)
                return count > 1 || name.TrimStart().TakeWhile(char.IsLetterOrDigit).All(letter => char.IsUpper(letter) || char.IsDigit(letter));
        }
        return false;
    }

    /// <summary>As hosts of German and Nordic outlets write them: "sueddeutsche".</summary>
    private static string WithTwoLetters(string name) => name
        .Replace("ä", "ae", StringComparison.OrdinalIgnoreCase).Replace("ö", "oe", StringComparison.OrdinalIgnoreCase).Replace("ü", "ue", StringComparison.OrdinalIgnoreCase)
        .Replace("ø", "oe", StringComparison.OrdinalIgnoreCase).Replace("å", "aa", StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of the name make up at least half of the label: "Haki Benita" and "benitablog".</summary>
    private static bool HoldsWords(string label, List<string> words)
    {
        var held = words.Where(word => word.Length >= MinPart && !Fillers.Contains(word) && label.Contains(word, StringComparison.Ordinal)).Sum(word => word.Length);
        return held * 2 > label.Length;
    }

    /// <summary>The label is made of beginnings of the name's words in their order: "nytimes", "wsj", "straitstimes".</summary>
    private static bool IsShortFor(string label, List<string> words)
    {
        List<string> own = [.. words.Where(word => !Fillers.Contains(word))];
        foreach (var tail in new[] { "", "news", "online", "mag", "tv", "hq", "live" })
        {
            if (label.Length <= tail.Length + 1 || !label.EndsWith(tail, StringComparison.Ordinal))
                continue;
            var rest = label[..^tail.Length];
            if (IsMadeOf(rest, words) || IsMadeOf(rest, own))
                return true;
        }
        return false;
    }

    /// <summary>Every word gives one letter or more of its beginning, and nothing is left.</summary>
    private static bool IsMadeOf(string label, List<string> words)
    {
        if (words.Count < 2 || words.Count > label.Length)
            return false;
        HashSet<int> ends = [0];
        foreach (var word in words)
        {
            var next = new HashSet<int>();
            foreach (var end in ends)
            {
                for (var length = 1; length <= word.Length && end + length <= label.Length && label[end + length - 1] == word[length - 1]; length++)
                    next.Add(end + length);
            }
            ends = next;
        }
        return ends.Contains(label.Length);
    }

    /// <summary>"example" of "www.example.co.uk", and the whole without "www.".</summary>
    private static (string Label, string Host) Label(Uri url)
    {
        var host = CanonicalUrl.SiteOf(new UriBuilder(url) { Port = -1 }.Uri, Variants);
        var parts = Unicode(host).Split('.');
        if (parts.Length == 1)
            return (Plain(parts[0]), host);
        var at = parts.Length > 2 && parts[^1].Length == 2 && SecondLevels.Contains(parts[^2]) ? parts.Length - 3 : parts.Length - 2;
        return (Plain(parts[at]), string.Join('.', parts[at..]));
    }

    private static string Unicode(string host)
    {
        try
        {
            return new IdnMapping().GetUnicode(host);
        }
        catch (ArgumentException)
        {
            // No host that was ever registered; its letters are as good as they are.
            return host;
        }
    }

    private static List<string> WordsOf(string name) => [.. NameFolding.Words(Marks.Replace(name, " ")).Select(Plain).Where(word => word.Length > 0)];

    private static string Plain(string text) => string.Concat(NameFolding.Fold(text).Where(char.IsLetterOrDigit));

    private static readonly Regex Blanks = new(@"\s+", RegexOptions.CultureInvariant);

    /// <summary>"© 2024", "Copyright by": what stands before the name of the owner.</summary>
    private static readonly Regex Rights = new(@"^(?:(?:copyright|©|\(c\))\s*)+(?:[0-9]{4}(?:\s?[-–]\s?[0-9]{2,4})?)?,?\s*(?:by\b)?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>"Canal Post (www.canalpost.example)".</summary>
    private static readonly Regex Aside = new(@"\s*\((?:https?://)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/?\)$", RegexOptions.CultureInvariant);

    /// <summary>The company that has an outlet, by the form of it.</summary>
    private static readonly Regex Company = new(@"\b(?:inc|llc|ltd|limited|plc|corp|corporation|company|co|group|holdings?|publishing|publications|publishers?|gmbh|ag|kg|verlags?|mbh|s\.?a|s\.?l|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|ediciones|editora|editorial)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex BareHost = new(@"^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$", RegexOptions.CultureInvariant);

    private static readonly Regex Marks = new(@"[^\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant);

    /// <summary>"news.example/world", "example.com#organization": a host with something behind it. A host alone is how some outlets call themselves.</summary>
    private static readonly Regex BareAddress = new(@"^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?[/#?]\S*$", RegexOptions.CultureInvariant);

    private static readonly Regex Placeholder = new(@"^(?:null|undefined|none|n/?a|untitled|site ?name|default|home ?page|home|\{\{?.*|%.*%|organization|publisher)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
