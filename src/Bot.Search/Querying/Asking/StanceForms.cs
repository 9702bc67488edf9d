using System.Text.RegularExpressions;

namespace Bot.Search.Querying.Asking;

/// <summary>The forms of questions for a stance: "who opposed …", "which ministers backed …", "who is against …".</summary>
internal static class StanceForms
{
    /// <summary>Verbs that tell where somebody stands; as regular expression, beside those of saying.</summary>
    public const string Verbs =
        "oppose|opposes|opposed|refuse|refuses|refused|condemn|condemns|condemned|denounce|denounces|denounced|resist|resists|resisted|dispute|disputes|disputed|" +
        "support|supports|supported|back|backs|backed|endorse|endorses|endorsed|welcome|welcomes|welcomed|praise|praises|praised|favou?r|favou?rs|favou?red|approve|approves|approved|" +
        "thank|thanked|mocked|attacked|applauded";

    private const string People =
        "countries|nations|states|people|persons|ministers|leaders|officials|politicians|parties|allies|groups|governments|members|lawmakers|senators|presidents|councillors|mayors|governors|unions|companies|firms|experts|minister|country|leader|party|person|mayor|governor|senator|councillor|official|lawmaker|politician|president|group|union|company|government|nation|state|member|ally";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The question as one after "who", with the words for people behind "which" left out; unchanged when it has another form.</summary>
    public static string AsWho(string words)
    {
        if (AnybodyDoing.Match(words) is { Success: true } doing)
            return $"who {doing.Groups["v"].Value} {doing.Groups["t"].Value}";
        if (WhoFeels.Match(words) is { Success: true } feels)
            return $"who {feels.Groups["v"].Value} {feels.Groups["t"].Value}";
        if (WhoIs.Match(words) is { Success: true } who)
            return $"who {who.Groups["v"].Value} {who.Groups["t"].Value}";
        return WhichPeople.Match(words) is { Success: true } which ? $"who {which.Groups["t"].Value}" : words;
    }

    /// <summary>The verb with the preposition that makes another verb of it: "called for".</summary>
    public static string Phrase(string verb, string behind) =>
        behind.Trim() is "for" or "to" or "of" or "on" ? $"{verb} {behind.Trim()}" : verb;

    // "anybody supporting the colonel", "is there anyone opposing it".
    private static readonly Regex AnybodyDoing = new(@"^((is|was) (there )?)?(anybody|anyone|somebody|someone) (?<v>\w{3,}ing)\b(?<t>.*)$", Options);

    // "who is worried about the piers": whether the word is an act, the table knows.
    private static readonly Regex WhoFeels = new(@"^who (is|are|was|were) (?<v>\w{4,}) (about|by|over|at) (?<t>.*)$", Options);

    private static readonly Regex WhoIs = new(@"^who (is|are|was|were|is been|has been|have been) (?<v>against|opposed to|in favou?r of|critical of|supportive of)\b(?<t>.*)$", Options);

    private static readonly Regex WhichPeople = new(@"^(which|what|how many) (\w+ ){0,2}(" + People + @") ((have|has|had) )?(?<t>(" + Verbs + @"|(said|say|says) (no|yes) to|rejects?|rejected|urged?|urges|warn(s|ed)?|den(y|ies|ied)|demand(s|ed)?|call(s|ed)? for|critici[sz]e[sd]?)\b.*)$", Options);
}
