using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Search.Languages;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// The many ways to ask for somebody's words ("what's the mayor's line on …", "any comment from …", "and the insurer, what did it
/// say?", "I would be grateful for whatever … has said on …"), read as "what did X say about T".
/// </summary>
internal static class SpeakerForms
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Nouns =
        "line|take|view|views|position|stance|opinion|opinions|thoughts?|reaction|reactions|answer|answers|reply|replies|response|responses|verdict|comments?|remarks?|statements?|words?|quotes?|quotations?|side|version|message|argument";

    // What somebody has with, about or for a thing: what he or she says of it.
    private const string Attitudes =
        "problems?|issues?|trouble|beef|gripes?|objections?|concerns?|worry|worries|fears?|complaints?|grievances?|advice|excuses?|explanations?|hopes?|plans?|demands?|thinking";

    private const string On = "about|on|re|regarding|concerning|over|to|towards?|of";

    // What a speaker's name does not begin with.
    private const string NoName = "(?!(who|what|when|where|why|how|which|did|does|do|has|have|is|are|was|were|any|there|it|this|that|if|compare|verify)\\b)";

    private static readonly FrozenDictionary<string, string> Acts = KnownLanguages.Asked.Lines("questions/act-nouns")
        .Select(line => line.Split('|'))
        .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The question in its plain form; unchanged when it has none of these.</summary>
    public static string Read(string words)
    {
        if (ActOf.Match(words) is { Success: true } act && Acts.TryGetValue(act.Groups["n"].Value, out var verb))
            return act.Groups["x"].Success ? $"did {act.Groups["x"].Value} {verb} {act.Groups["t"].Value}" : $"who {verb} {act.Groups["t"].Value}";
        foreach (var form in (ReadOnlySpan<Regex>)[Apart, Possessed, NounOf, MakeOf, AnyFrom, NounOfAll, Behind, Whatever, AnyRemark])
        {
            if (form.Match(words) is { Success: true } found && found.Groups["x"].Value.Trim() is { Length: > 1 } speaker)
                return Plain(speaker, found.Groups["t"].Value);
        }
        return words;
    }

    private static string Plain(string speaker, string topic)
    {
        var about = topic.Trim(' ', ',', '.', ':', '?');
        return about.Length == 0 ? $"what did {speaker} say" : $"what did {speaker} say about {about}";
    }

    // "any denial from X about T", "any denial that T".
    private static readonly Regex ActOf = new(@"^(is there |was there |are there )?(any|some|a) (?<n>\w+)( ((from|by) (the )?(?<x>.{2,60}?) )?(of|that|about|over|on|regarding|concerning|for) (?<t>.+))$", Options);

    // "and the insurer, what did it say about T", "X: what has she said", "X - her quotes on T".
    private static readonly Regex Apart = new(@"^((and|so|but) )?" + NoName + @"(?<x>[^:]{2,60}?)(,|:| -| \u2013| \u2014) ?(and |so )?((what|anything|did|has|have|does|where)\b.{0,20}?\b(it|he|she|they)( ever| also| really)* (say|said|tell|told|claim|think|make|stand)\b|(his|her|their|its) (" + Nouns + @"))( (" + On + @")\b:?)?(?<t>.*)$", Options);

    // "what is the mayor's line on T", "the minister's answer to T".
    private static readonly Regex Possessed = new(@"^(what (is|are|was|were) (known (of|about) )?)?(the )?" + NoName + @"(?<x>.{2,60}?)(['\u2019]s|(?<=s)['\u2019]) (\w+ )?((" + Nouns + @") (" + On + @"):?|(" + Attitudes + @") (" + On + @"|with|for)) (?<t>.+)$", Options);

    // "what is the view of X on T", "a statement by X about T".
    private static readonly Regex NounOf = new(@"^(what (is|are|was|were) )?(the |a |any )?(" + Nouns + @") (of|by|from) (?<x>.{2,60}?) (about|on|re|regarding|concerning|over|to|towards?):? (?<t>.+)$", Options);

    // "what does X make of T", "where does X stand on T", "how did X react to T", "what did X have to say".
    private static readonly Regex MakeOf = new(@"^(what|where|how) (does|do|did|has|have|is|are) (?<x>.{2,60}?) (make of|have to say|had to say|got to say|stand|come down|feel|react|reacted|respond|responded)\b( (" + On + @")\b)?(?<t>.*)$", Options);

    // "anything from X on T", "is there something by X".
    private static readonly Regex AnyFrom = new(@"^((is|are|was|were) there |have (we|you) got |do (we|you) have |got |get me |i need |need |looking for |give me )?(any|anything|something|everything|all|some|any)( (" + Nouns + @"|news))?( at all)? (from|by) (?<x>.{2,60}?)( (about|on|re|regarding|concerning|over):? (?<t>.+))?$", Options);

    // "statement of X", "get me X", "quotes by X".
    private static readonly Regex NounOfAll = new(@"^((get|give|show|find) me |i need )?((the |a )?(" + Nouns + @") (of|by|from) |(?<=^(get|give|show|find) me ))(?<x>[^,]{2,60})$", Options);

    // "X quotes", "X statement": the noun behind the name.
    private static readonly Regex Behind = new(@"^(the )?" + NoName + @"(?<x>(\S+ ){0,4}\S+) (quotes?|quotations|statements?|remarks|comments?)$", Options);

    // "… grateful for whatever X has said on T", "find out if X may have said anything about T".
    private static readonly Regex Whatever = new(@"^.*\b(whatever|anything|everything|something|what|whether|if)( that)? (?<x>(?!(did|does|is|are|was)\b)[^,;.?]{2,60}?) ((has|have|had|may have|might have|could have) )?(ever |also )?(said|says|stated|remarked|commented|mentioned)( anything| something)?( (" + On + @")\b)?(?<t>[^.;?]*)[.;?]?$", Options);

    // "… is there by chance any remark by X concerning T".
    private static readonly Regex AnyRemark = new(@"^.*\b(any|some|a|the|anything|something) ?(remark|comment|statement|quote|word|line)?s?( at all| made)? (by|from|of) (?<x>[^,;.?]{2,60}?) (about|on|re|regarding|concerning|over):? (?<t>[^.;?]*)[.;?]?$", Options);
}
