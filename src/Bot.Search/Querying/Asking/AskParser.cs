using System.Text.RegularExpressions;
using Bot.Search.Querying.Scoping;
using Bot.Search.Querying.Topics;

namespace Bot.Search.Querying.Asking;

/// <summary>Takes a plain question apart by its form; cannot fail. Odd questions come back whole, as a topic.</summary>
internal static class AskParser
{
    /// <summary>Questions are read up to here; nobody's plain question is longer.</summary>
    public const int MaxLength = 600;

    private const string Verbs =
        "say|says|said|saying|tell|tells|told|telling|mention|mentions|mentioned|promise|promises|promised|claim|claims|claimed|state|(?<!united )states|stated|" +
        "warn|warns|warned|call|calls|called|ask|asks|asked|demand|demands|demanded|think|thinks|thought|argue|argues|argued|suggest|suggests|suggested|" +
        "propose|proposes|proposed|announce|announces|announced|admit|admits|admitted|deny|denies|denied|confirm|confirms|confirmed|respond|responds|responded|" +
        "reply|replies|replied|comment|comments|commented|talk|talks|talked|speak|speaks|spoke|spoken|explain|explains|explained|insist|insists|insisted|" +
        "offer|offers|offered|vow|vows|vowed|pledge|pledges|pledged|want|wants|wanted|describe|describes|described|report|reports|reported|write|writes|wrote|written|add|adds|added|" +
        "apologise|apologises|apologised|apologize|apologized|threaten|threatens|threatened|complain|complains|complained|contradict|contradicts|contradicted|defend|defends|defended|accuse|accuses|accused|blame|blames|blamed|criticise|criticize|criticised|criticized|predict|predicts|predicted|reject|rejects|rejected|urge|urges|urged|" + StanceForms.Verbs;

    private const string Generic = "anyone|anybody|someone|somebody|any\\w* +(?:official|minister|leader|speaker|outlet)s?|they|people|everyone|everybody|he|she|we|you|i|it";

    /// <summary>Reads the form of <paramref name="text"/>; relative dates count from <paramref name="today"/>, those without a year from <paramref name="newest"/>.</summary>
    public static ParsedAsk Parse(string? text, DateOnly today, DateOnly newest)
    {
        var question = HurriedWords.WriteOut(Spaces.Replace((text ?? "").Length > MaxLength ? text![..MaxLength] : text ?? "", " ").Trim());
        var dates = DatePhrases.Read(question.Split(' ', StringSplitOptions.RemoveEmptyEntries), today, newest);
        var (words, order) = OrderForms.Read(Polite.Replace(string.Join(' ', dates.Left).Trim(' ', '?', '!', '.'), ""));
        words = SpeakerForms.Read(HurriedWords.PlainActs(StanceForms.AsWho(HurriedWords.PlainActs(ByHowMuch.Replace(words, "how")))));
        words = GoingOn.Replace(words, "what about ");
        var byOutlet = AccordingTo.Match(words);
        var speaker = byOutlet.Success ? byOutlet.Groups["x"].Value : null;
        if (byOutlet.Success)
            words = words.Remove(byOutlet.Index, byOutlet.Length).Trim(' ', ',', '?');
        // "How bad is it according to the hospital": whatever the hospital says.
        if (byOutlet.Success && OfIts.IsMatch(words))
            words = "what";
        var parsed = ReadForm(words) with { Period = dates.Period, IsYearOpen = dates.IsYearOpen, Order = order, Counts = OfThings.IsMatch(words) ? CountOf.Things : OfTime.IsMatch(words) ? CountOf.Time : CountOf.Anything };
        return parsed.Speaker is null ? parsed with { Speaker = Clean(speaker) } : parsed with { Source = Clean(speaker) };
    }

    /// <summary>True for a text that opens as questions do; false for a statement and for a few words.</summary>
    public static bool IsQuestion(string text) => QuestionWords.IsMatch(HurriedWords.WriteOut(text));

    private static ParsedAsk ReadForm(string words)
    {
        if (Unanswerable.IsMatch(words))
            return Make(AskKind.Unanswerable, null, QuestionWords.Replace(words, ""));
        if (WhichOutlet.Match(words) is { Success: true } outlet)
            return Make(AskKind.WhichOutlet, null, outlet.Groups["t"].Value);
        if (WhoQuotes.Match(words) is { Success: true } quotes)
            return Make(AskKind.WhichOutlet, null, quotes.Groups["t"].Value);
        if (Counted.Match(words) is { Success: true } counted)
            return Make(AskKind.HowMany, null, counted.Groups["t"].Value);
        if (Measured.Match(words) is { Success: true } measured)
            return Make(AskKind.HowMany, null, measured.Groups["t"].Value) with { IsMeasure = true };
        if (SpokenBy.Match(words) is { Success: true } spoken && !EndsInArticle.IsMatch(spoken.Groups["x"].Value))
            return ReadSpoken(spoken);
        if (SaidByX.Match(words) is { Success: true } passive)
            return Make(AskKind.What, passive.Groups["x"].Value, passive.Groups["t"].Value);
        if (WhoVerb.Match(words) is { Success: true } who)
            return Make(AskKind.Who, null, who.Groups["t"].Value) with { IsAboutSpeech = true, Verb = StanceForms.Phrase(who.Groups["v"].Value, who.Groups["p"].Value) };
        if (WhoDid.Match(words) is { Success: true } did)
            return Make(AskKind.Who, null, QuestionWords.Replace(words, "")) with { Verb = did.Groups["v"].Value, BehindVerb = did.Groups["t"].Value };
        if (Subject.Match(words) is { Success: true } subject && !EndsInArticle.IsMatch(subject.Groups["x"].Value))
            return Make(AskKind.What, subject.Groups["x"].Value, subject.Groups["t"].Value);
        return Make(KindOf(words), null, QuestionWords.Replace(words, "")) with { Clause = Clause.Match(words) is { Success: true } clause ? clause.Groups["c"].Value : null };
    }

    private static ParsedAsk ReadSpoken(Match spoken)
    {
        var speaker = spoken.Groups["x"].Value;
        var question = spoken.Groups["q"].Value;
        var isGeneric = GenericSpeaker.IsMatch(speaker);
        var topic = $"{spoken.Groups["w"].Value} {spoken.Groups["t"].Value}";
        var inner = Inner.Match(spoken.Groups["t"].Value);
        // "Did anyone say when it will be fixed": what is asked for is a time.
        var kind = inner.Success && question.Length == 0 ? KindOf(inner.Groups["q"].Value)
            : question.Length == 0 ? isGeneric ? AskKind.DidAnyone : AskKind.DidSay : KindOf($"{question} {spoken.Groups["w"].Value.TrimStart()}");
        if (inner.Success && question.Length == 0)
            topic = inner.Groups["t"].Value;
        var behind = spoken.Groups["t"].Value.TrimStart().Split(' ')[0];
        return Make(kind, isGeneric ? null : speaker, topic) with { IsAboutSpeech = true, IsOfAnybody = isGeneric, Verb = StanceForms.Phrase(spoken.Groups["v"].Value, behind) };
    }

    private static AskKind KindOf(string words) => words.Split(' ')[0].ToLowerInvariant() switch
    {
        "who" or "whom" or "whose" or "who's" => AskKind.Who,
        "when" => AskKind.When,
        "where" => AskKind.Where,
        "how" when HowMany.IsMatch(words) => AskKind.HowMany,
        _ => AskKind.What,
    };

    private static ParsedAsk Make(AskKind kind, string? speaker, string topic) =>
        new(kind, Clean(speaker), NoTopic.Replace(Lead.Replace(topic.Trim(), "").Trim(), ""), Period.Always);

    private static string? Clean(string? speaker)
    {
        var cleaned = Article.Replace((speaker ?? "").Trim(' ', ',', '.', '?'), "").Trim();
        return cleaned.Length == 0 || TopicParser.WordsOf(cleaned).All(StopWords.Contains) ? null : cleaned;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Spaces = new(@"\s+");

    // "Show me what X said about Y", "tell me what X said", "I want to know what X said".
    private static readonly Regex Polite = new(@"^((please|can you|could you|would you|i want to (know|see)|i would like to know|do you know|tell me|show me|give me|find me|find|list|show|let me know)( everything| all| anything| something)? )+(?=(what|who|when|where|which|how|if|whether|did|has)\b)|^(tell|show|give|find|list)( me)? (everything|all|anything|something)( that)? (?=.{2,80} (said|says)\b)", Options);

    // "what was X's reaction to the report": a verb behind an article is a noun.
    private static readonly Regex EndsInArticle = new(@"(^| )(a|an|the|this|that|his|her|their|its|any|to|for|of)$", Options);

    private static readonly Regex ByHowMuch = new(@"^by how(?= (much|many)\b)", Options);

    // "What is going on with the milk", "what happened to the packers".
    private static readonly Regex GoingOn = new(@"^what((('s| is| was) (going on|up|happening|the (story|situation|matter))| happens| happened) (with|to)) ", Options);

    private static readonly Regex OfThings = new(@"\bhow many\b|\bnumber of\b|\btoll\b", Options);

    private static readonly Regex OfTime = new(@"^how (long|old)\b", Options);

    // "price of the gasket", "what was the size of the fine".
    private static readonly Regex Measured = new(@"^(what (is|was|are|were) )?(the )?(price|cost|size|length|height|depth|weight|speed|age|distance|budget|salary)s? (of|for) (?<t>.+)$", Options);

    // "number of injured", "what's the death toll", "what was the number of dead".
    private static readonly Regex Counted = new(@"^(what('s| is| was| were)? )?(the )?((total|overall|current) )?((number|count|figure|amount) of|(?=(death )?toll\b|casualty figures?\b))(?<t>.*)$", Options);

    // "Why did X …", "Should NATO …", "Will …", "Is it true …", "What do you think …", "Summarise …".
    private static readonly Regex Unanswerable = new(@"^(and |but |so )?(why\b|how come\b|should\b|shall\b|will\b(?! there be\b)|would\b|could\b|can (you|i|we)\b|is it (true|right|wrong|good|bad|possible|likely)\b|"
        + @"do you\b|are you\b|what do you\b|what should\b|what will\b|who will\b|what would\b|what if\b|how (should|will|would|can|could|do i|to|likely)\b|"
        + @"who is (right|wrong|lying|to blame|better|the best)\b|what is the best\b|summari[sz]e\b|explain\b|translate\b|write\b|tell me (a|the) (joke|story)\b|predict\b|recommend\b|imagine\b)", Options);

    private static readonly Regex WhichOutlet = new(@"^(which|what) ((news ?)?(outlet|paper|site|source|publication|newspaper|website|magazine)s?|media)\b( (have|has|had|also))?( (" + Verbs + @"|quote|quotes|quoted|carry|carries|carried|print|prints|printed|cover|covers|covered))?\b(?<t>.*)$", Options);

    private static readonly Regex WhoQuotes = new(@"^who (has |have )?(quote|quotes|quoted|carry|carries|carried|print|prints|printed)\b(?<t>.*)$", Options);

    // "What did X say about Y", "When has X promised Y", "Did X say Y", "What about Y did X say".
    private static readonly Regex SpokenBy = new(@"^(?<q>(what|when|where|who|whom|how many|how much|how|which)\b)?(?<w>.*?)\b(did|does|do|has|have|had|was|is)(n't|n’t)? (?<x>[^?]{1,80}?) (not |ever |also |already |really )*(?<v>" + Verbs + @")\b(?<t>.*)$", Options);

    private static readonly Regex Inner = new(@"^ (?<q>when|where|how (many|much|long|often|old|far|big|large|high))\b(?<t>.+)$", Options);

    private static readonly Regex SaidByX = new(@"^(what|which words) (was|were|has been|have been|is|are|is being) (said|told|claimed|promised|stated|announced) (?<t>.*?)\bby (?<x>.+)$", Options);

    private static readonly Regex WhoVerb = new(@"^who( all| else| has| have| had)? (?<v>against|in favou?r|critical|supportive|opposed|" + Verbs + @")(?<p> about| that| of| for| on| to)?\b(?<t>.*)$", Options);

    // "Who thanked the president": whatever the verb; whether it is an act of saying, the lists know.
    private static readonly Regex WhoDid = new(@"^who( all| else| has| have| had| also)? (?<v>(?!is\b|are\b|was\b|were\b|will\b|would\b|should\b|can\b|could\b|did\b|does\b)\w{3,})(?<p> for| to| of| on)? (?<t>.+)$", Options);

    // "X on Y", "X about Y", "what X said about Y".
    private static readonly Regex Subject = new(@"^what (?<x>[^?]{1,80}?) (" + Verbs + @")\b(?<t>.*)$", Options);

    private static readonly Regex AccordingTo = new(@"(^|,? )according to (?<x>[^,?]{1,80}?)((,|\?|$)|(?= (what|how|when|where|did|does|do|has|have) ))", Options);

    private static readonly Regex OfIts = new(@"^(how (?!many\b|much\b)\w+ (is|are|was|were) (it|this|that|things|they)|what (is|was) (up|new|going on|happening))( (now|so far|really|right now|actually|there))*$", Options);

    // "what did the flower seller hear": whoever it is does something that is no saying.
    private static readonly Regex Clause = new(@"^(what|when|where) (did|does|do|has|have|had)(n't|n’t)? (?<c>\S+ .+)$", Options);

    private static readonly Regex HowMany = new(@"^how (many|much|long|often|old|far|big|large|high)\b", Options);

    private static readonly Regex GenericSpeaker = new(@"^(" + Generic + @")$", Options);

    private static readonly Regex QuestionWords = new(@"^(and |but |so )?(who|whom|whose|what|when|where|why|which|how many|how much|how long|how old|how|is|are|was|were|did|does|do|has|have|had|should|will|would|could|can)\b", Options);

    private static readonly Regex Lead = new(@"^(about|on|that|of|for|to|regarding|concerning|anything|something)\b( (about|on|that|of|regarding)\b)?", Options);

    // "What happened on 16 March", "what was said in The Crown": the day or the outlet is all that is asked for.
    private static readonly Regex NoTopic = new(@"^((was|were|is|has been|did)\b ?)?(said|reported|written|printed|happened|happening|happens|happen|going on|new)?$", Options);

    private static readonly Regex Article = new(@"^(the|a|an) ", Options);
}
