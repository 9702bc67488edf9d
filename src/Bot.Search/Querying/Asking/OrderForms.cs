using System.Text.RegularExpressions;

namespace Bot.Search.Querying.Asking;

/// <summary>The order in time that a question asks for.</summary>
internal enum AskedOrder
{
    /// <summary>None: best first.</summary>
    Best,

    /// <summary>What came first.</summary>
    Oldest,

    /// <summary>What came last.</summary>
    Newest,

    /// <summary>All of one speaker's words on a topic, oldest first: whether a position changed, the reader sees.</summary>
    Course,
}

/// <summary>Reads words of order out of a question: "the latest from X", "who was first to say", "did X change position on".</summary>
internal static class OrderForms
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Changed = "change|changed|changes|shift|shifted|switch|switched|reverse|reversed|flip|flipped|alter|altered|revise|revised|evolve|evolved|move|moved|soften|softened|harden|hardened|flip-?flop|flip-?flopped|u-?turn|u-?turned|do a u-?turn|done a u-?turn|make a u-?turn|made a u-?turn|backtrack|backtracked|back-?pedal|back-?pedall?ed|row back|rowed back|walk back|walked back|take back|took back|taken back|go back|gone back|went back|contradict (?:him|her|it|them)sel(?:f|ves)";
    private const string Stand = "position|positions|mind|stance|view|views|opinion|opinions|tune|line|course|attitude|story|tone";
    private const string Thing = "statement|statements|word|words|news|update|updates|quote|quotes|remark|remarks|comment|comments|thing|things|development|developments|reaction|reactions";

    /// <summary>The question in its plain form, and the order asked for.</summary>
    public static (string Words, AskedOrder Order) Read(string words)
    {
        if (Course(words) is { } course)
            return (course, AskedOrder.Course);
        if (Still(words) is { } still)
            return (still, AskedOrder.Newest);
        if (Once.Match(words) is { Success: true } once)
            return ($"what did {once.Groups["x"].Value} say about {once.Groups["t"].Value}", AskedOrder.Oldest);
        if (FirstTo.Match(words) is { Success: true } first)
            return ($"who {first.Groups["t"].Value}", AskedOrder.Oldest);
        if (FirstAmong.Match(words) is { Success: true } among)
            return ($"{among.Groups["a"].Value} {among.Groups["t"].Value}".Trim(), AskedOrder.Oldest);
        if (FirstBehind.Match(words) is { Success: true } behind)
            return (behind.Groups["a"].Value, behind.Groups["last"].Success ? AskedOrder.Newest : AskedOrder.Oldest);
        if (Newest.Match(words) is { Success: true } newest)
            return (Without(words, newest), AskedOrder.Newest);
        return Earliest.Match(words) is { Success: true } earliest ? (Without(words, earliest), AskedOrder.Oldest) : (words, AskedOrder.Best);
    }

    // "Is the governor still against T": what he said last tells.
    private static string? Still(string words) => StillFor.Match(words) is { Success: true } still
        ? $"what did {still.Groups["x"].Value} say about {still.Groups["t"].Value}"
        : null;

    private static string? Course(string words)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[DidChange, Always, OverTime, OnOverTime, HowChanged, FromTo])
        {
            if (form.Match(words) is { Success: true } found)
                return $"what did {found.Groups["x"].Value} say about {found.Groups["t"].Value}";
        }
        return null;
    }

    private static string Without(string words, Match taken) => words.Remove(taken.Index, taken.Length).Replace("  ", " ", StringComparison.Ordinal).Trim();

    private static readonly Regex DidChange = new(@"^(did|has|have|does|had)(n't|n’t)? (?<x>.{1,80}?) (ever |also |really )?(" + Changed + @")( (his|her|their|its|the))?( (" + Stand + @"))?( (on|about|over|regarding|of|towards?|concerning))?\b(?<t>.*)$", Options);

    private static readonly Regex Always = new(@"^(did|has|have|was|were) (?<x>.{1,80}?) (always|consistently) (want(ed)?|say|said|support(ed)?|oppose[d]?|back(ed)?|think|thought|for|against)?( to| that)?\b(?<t>.*)$", Options);

    private static readonly Regex OverTime = new(@"^((what|how) (was|is|were|are) )?(?<x>.{1,80}?)('s|’s|s') (" + Stand + @") over time( (on|about|regarding|towards?|of))?\b(?<t>.*)$", Options);

    // "X on T over time", "what did X say about T then and now".
    private static readonly Regex OnOverTime = new(@"^(what (did|has|have|does) )?(?<x>.{1,80}?)( (say|said|think|thought))? (on|about|regarding) (?<t>.*?),? (over time|over the (weeks|months|years)|back then and now|then and now|before and after|through time)$", Options);

    private static readonly Regex Once = new(@"^(was|were) (?<x>.{1,80}?) (against|for|in favou?r of|opposed to|behind|supporting|opposing) (?<t>.*?) (before|earlier|at first|originally|initially|back then|once)$", Options);

    private static readonly Regex StillFor = new(@"^(is|are|does|do) (?<x>.{1,80}?) still (against|for|in favou?r of|opposed to|opposing|behind|supporting|support|oppose|backing|back|refuse to|(?!going\b|in\b|\w+ing (on|at|in)\b)\w{3,}ing( to)?|want(ing)?( to)?|say(ing)?( that)?|think(ing)?( that)?|insist(ing)?( that| on)?)\b(?<t>.*)$", Options);

    // "Did X return to T after ruling it out", "did X turn from no strike to strike".
    private static readonly Regex FromTo = new(@"^(did|has|have) (?<x>.{1,80}?) (return|returned|come back|came back|agree|agreed|turn|turned|go|gone) (to|from) (?<t>.*?) (after|having) .*$|^(did|has|have) (?<x>.{1,80}?) (turn|turned|go|gone|move|moved|swing|swung) from (no |not )?(?<t>.*?) to .*$", Options);

    private static readonly Regex HowChanged = new(@"^how (did|has|have|does) (?<x>.{1,80}?)('s|’s|s') (" + Stand + @")( (on|about|regarding|towards?|of) (?<t>.*?))? (" + Changed + @"|develop(ed)?)( over time)?$", Options);

    private static readonly Regex FirstTo = new(@"^who (was|is|were) (the )?(first|earliest)( (one|person))? (to|who) (?<t>.*)$", Options);

    private static readonly Regex FirstAmong = new(@"^(?<a>(who|when did .{1,60}?|what did .{1,60}?|did .{1,60}?)) first (?<t>(say|said|speak|spoke|mention|mentioned|talk|talked|claim|claimed|warn|warned|call|called|use|used|quote|quoted|report|reported|raise|raised|promise|promised|deny|denied)\b.*)$", Options);

    private static readonly Regex FirstBehind = new(@"^(?<a>(what|when|who)\b.* (say|said|speak|spoke|comment|commented)\b.*?) (at first|first of all|first|initially|originally|(?<last>last|lately|most recently|recently))( (?<b>(about|on) .*))?$", Options);

    private static readonly Regex Newest = new(@"\b(the |'s |’s )?(latest|newest|most recent|recent)( (" + Thing + @"))?\b|\b(the )?last (" + Thing + @")\b", Options);

    private static readonly Regex Earliest = new(@"\b(the )?(earliest|first|oldest) (" + Thing + @")\b", Options);
}
