using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>
/// "And the mayor?", "only from the Gazette", "did he deny it?": a text that means something only after the last question becomes a
/// question of its own. The heading of the answer then says what was carried over.
/// </summary>
internal static class FollowUps
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The call that <paramref name="text"/> stands for after <paramref name="last"/>; null when it stands for itself.</summary>
    /// <param name="last">What was asked last, with its options.</param>
    /// <param name="asked">Whom and what it was taken to ask.</param>
    /// <param name="text">What is typed now, without a command.</param>
    public static CommandCall? Resolve(CommandCall last, AskedOf asked, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim().TrimEnd('?', '.', '!', ' ');
        return Narrowed(last, words) ?? InHurry(last, asked, words) ?? Continued(last, asked, words) ?? Turned(last, asked, words) ?? Pronouns(last, asked, words);
    }

    /// <summary>True for what asks to forget the last question.</summary>
    public static bool IsFresh(string text) => Fresh.IsMatch(text.Trim());

    /// <summary>True for "did she say that too": it means somebody whom nobody named.</summary>
    public static bool MeansSomebodyElse(string text) => SomebodyElse.IsMatch(text.Trim());

    // The same question with one more filter.
    private static CommandCall? Narrowed(CommandCall last, string words)
    {
        if (OnlyDirect.IsMatch(words))
            return WithoutPage(last).With("kind", "direct");
        if (OnlyReported.IsMatch(words))
            return WithoutPage(last).With("kind", "indirect");
        var time = AndThen.Replace(words, "");
        if (Since.IsMatch(time) && IsTime(time))
            return WithoutPage(last) with { Subject = $"{last.Subject.TrimEnd('?', ' ')} {time}" };
        if (OnlyNamed.Match(words) is { Success: true } named && !IsTime(named.Groups["x"].Value))
            return WithoutPage(last).With("outlet", WithoutArticle(named.Groups["x"].Value));
        if (OnlyFrom.Match(words) is not { Success: true } from)
            return null;
        var source = from.Groups["x"].Value;
        return IsTime($"in {source}")
            ? WithoutPage(last) with { Subject = $"{last.Subject.TrimEnd('?', ' ')} in {source}" }
            : WithoutPage(last).With("outlet", WithoutArticle(source));
    }

    // "any word from the union?", "same for the mayor", "anyone against?", "anything newer?": what was asked about is not even named by "it".
    private static CommandCall? InHurry(CommandCall last, AskedOf asked, string words)
    {
        if (Elsewhere.Match(words) is { Success: true } outlet && !IsTime($"in {outlet.Groups["x"].Value}"))
            return WithoutPage(last).With("outlet", WithoutArticle(outlet.Groups["x"].Value));
        if (asked.Topic is not { Length: > 0 } topic)
            return null;
        if (Reaction.Match(words) is { Success: true } other && !IsPronoun(other.Groups["x"].Value))
            return Ask(last, $"What did {other.Groups["x"].Value} say about {topic}");
        if (Sides.Match(words) is { Success: true } side)
            return Ask(last, $"Who is {side.Groups["v"].Value} {topic}");
        var of = asked.Speaker is { } speaker ? $"What did {speaker} say about {topic}" : $"Who spoke about {topic}";
        if (Older.IsMatch(words))
            return Ask(last, $"{of} first");
        return Newer.IsMatch(words) ? Ask(last, $"What is the latest{(asked.Speaker is { } by ? $" from {by}" : "")} on {topic}") : null;
    }

    private static CommandCall? Continued(CommandCall last, AskedOf asked, string words)
    {
        if (MoreFrom.Match(words) is { Success: true } more)
        {
            var whom = IsPronoun(more.Groups["x"].Value) ? asked.Speaker ?? asked.Told : more.Groups["x"].Value;
            return whom is null ? null : new CommandCall { Command = KnownCommands.Said, Subject = whom, Options = Carried(last) };
        }
        // "what did the commissioner say about him": whom the last question was about.
        if (AboutPerson.Match(words) is { Success: true } person && (asked.Speaker ?? asked.Told) is { } spokenOf)
            return Ask(last, $"{person.Groups["q"].Value} {spokenOf}");
        // "who defended her", "who else criticised them": whom the last question was about.
        if (DoneTo.Match(words) is { Success: true } done && Meant(asked, done.Groups["p"].Value) is { } towards)
            return Ask(last, $"{done.Groups["q"].Value} {towards}");
        // "did she thank him", "did he answer": the one asked about is she, the one asked of is he.
        if (BetweenTwo(asked) is { } two && DidToOther.Match(words) is { Success: true } other2)
            return Ask(last, other2.Groups["r"].Success ? $"What did {two.About} reply about {two.Speaker}" : $"Did {two.About} {other2.Groups["v"].Value} {two.Speaker}");
        // "how many people came": to what was asked about.
        if (Counting.IsMatch(words) && asked.Topic is { Length: > 0 } counted)
            return Ask(last, $"{AndThen.Replace(words, "")} {counted}");
        if (Anyone.IsMatch(words) && asked.Topic is { Length: > 0 } disputed)
            return new CommandCall { Command = KnownCommands.WhoSaid, Subject = disputed, Options = Carried(last) };
        if (SinceWhen.IsMatch(words) && asked is { Speaker: { } speaker })
            return Ask(last, $"What did {speaker} say{About(asked.Topic)} first");
        if (Responded.Match(words) is { Success: true } other && !IsPronoun(other.Groups["x"].Value) && asked.Topic is { Length: > 0 } answered)
            return Ask(last, $"What did {other.Groups["x"].Value} reply about {answered}");
        return WhoElse.IsMatch(words) && asked.Topic is { Length: > 0 } topic
            ? new CommandCall { Command = KnownCommands.WhoSaid, Subject = topic, Options = Carried(last) }
            : null;
    }

    // "and the mayor": somebody else on the same; "and about wages": the same on something else.
    private static CommandCall? Turned(CommandCall last, AskedOf asked, string words)
    {
        if (AndAbout.Match(words) is { Success: true } about)
        {
            var topic = about.Groups["x"].Value;
            return Ask(last, asked.Speaker is { } speaker ? $"What did {speaker} say about {topic}" : $"Who spoke about {topic}");
        }
        if (AndWho.Match(words) is { Success: true } who && asked.Topic is { } held)
            return Ask(last, It.Replace(who.Groups["q"].Value, held));
        // "who opposes that", "what does the ministry say about it": it is what was asked about.
        if (OfIt.Match(words) is { Success: true } same && asked.Topic is { Length: > 0 } meant)
            return Ask(last, It.Replace(same.Groups["q"].Value, meant));
        if (And.Match(words) is not { Success: true } and)
            return null;
        var onThat = OnThat.Match(and.Groups["x"].Value);
        var named = onThat.Success ? onThat.Groups["x"].Value : and.Groups["x"].Value;
        var isPerson = onThat.Success || named.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || char.IsUpper(named[0]);
        return isPerson ? Ask(last, $"What did {named} say{About(asked.Topic)}") : Ask(last, asked.Speaker is { } by ? $"What did {by} say about {named}" : $"Who spoke about {named}");
    }

    // "did he deny it", "what did she say about the fee": he and she are who was asked about, it is what was.
    private static CommandCall? Pronouns(CommandCall last, AskedOf asked, string words)
    {
        if (WithPronoun.Match(words) is not { Success: true } found)
            return null;
        // After "who accused X" he is X.
        if ((asked.Speaker ?? (IsName(asked.Topic) ? asked.Topic : asked.Told)) is not { } speaker)
            return null;
        var rest = found.Groups["t"].Value;
        var about = asked.Speaker is null ? "" : asked.Topic ?? "";
        return Ask(last, $"{found.Groups["q"].Value} {speaker} {It.Replace(rest, about)}".Trim());
    }

    // "them" is what was asked about where that is no single person; "him" and "her" are who it was, else who was asked.
    private static string? Meant(AskedOf asked, string pronoun) =>
        pronoun.Equals("them", StringComparison.OrdinalIgnoreCase) ? asked.Topic is { Length: > 0 } things ? things : asked.Speaker
        : BetweenTwo(asked)?.About ?? asked.Speaker ?? (IsName(asked.Topic) ? asked.Topic : asked.Told);

    private static (string Speaker, string About)? BetweenTwo(AskedOf asked) =>
        asked is { Speaker: { } speaker, Topic: { } topic } && IsName(topic) ? (speaker, topic) : null;

    private static bool IsName(string? topic) => topic is { Length: > 0 } && topic.Split(' ').All(word => word.Length > 0 && char.IsUpper(word[0]));

    private static CommandCall Ask(CommandCall last, string text) =>
        new() { Command = KnownCommands.Ask, Subject = $"{char.ToUpper(text[0], CultureInfo.InvariantCulture)}{text[1..]}?", Options = Carried(last) };

    private static CommandCall WithoutPage(CommandCall call) => call with { Options = call.Options.Where(option => option.Key != "page").ToDictionary() };

    // Filters stay, a page does not, nor whom "said" and "who-said" were narrowed to.
    private static Dictionary<string, string> Carried(CommandCall last) =>
        last.Options.Where(option => option.Key is "outlet" or "after" or "before" or "kind" or "limit").ToDictionary();

    private static string About(string? topic) => string.IsNullOrWhiteSpace(topic) ? "" : $" about {topic}";

    private static bool IsPronoun(string word) => word.ToLowerInvariant() is "him" or "her" or "them" or "he" or "she" or "they" or "that person";

    private static string WithoutArticle(string outlet) => outlet.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? outlet[4..] : outlet;

    private static bool IsTime(string words) => Time.IsMatch(words);

    private static readonly Regex Elsewhere = new("^(and|what about|how about) (in|from) (?<x>(the )?.{2,60})$", Options);
    private static readonly Regex Reaction = new(
        "^(and |but )?((any|what (was|is) the) (word|reaction|response|reply|answer|comment|statement)s? (from|by|of) (?<x>.{2,60}?)( (to|on|about) (it|that|this))?"
        + "|(and )?how (did|does|has) (?<x>.{2,60}?) (react|reacted|respond|responded|take|taken|see|reply|replied)( (to|on))?( (it|that|this))?"
        + "|(the )?same( question)? (for|to|of|about) (?<x>.{2,60}))$",
        Options);

    private static readonly Regex Sides = new("^(and |but )?(is |was |are |were )?(there )?(anyone|anybody|someone|who('s| is| was)?) (?<v>against|opposed to|in favou?r of|critical of)( (it|that|this|them))?$", Options);
    private static readonly Regex Older = new("^(and |but )?((anything|something|what|any) )?(earlier|older|before|before that|previously)$", Options);
    private static readonly Regex Newer = new("^(and |but )?(now|lately|(anything|something|any)( word)? (newer|more recent|since|since then|new)|(any )?updates?|what('s| is) (the latest|new)|the latest)$", Options);
    private static readonly Regex Counting = new("^(and |but )?how (many|much)( \\w+)?( (came|attended|joined|took part|turned (up|out)|showed up|signed|voted|(are|were) (there|they)|(is|was) (that|it)))$", Options);

    private static readonly Regex Fresh = new(@"^(a )?new (question|topic|subject)$|^(start over|forget (it|that)|reset|never ?mind)[.!]?$", Options);

    private static readonly Regex SomebodyElse = new(@"^did (he|she|they) (also )?(say|claim|deny|confirm|promise) (so|that|it|this) (too|as well|also)\W*$", Options);

    private static readonly Regex OnlyDirect = new(@"^(and )?(only|just) (the )?(direct|verbatim|exact)( (quotes|quotations|speech|words))?$|^(direct )?quotes only$", Options);

    private static readonly Regex OnlyReported = new(@"^(and )?(only|just) (the )?(reported|indirect)( speech| quotes)?$", Options);

    // "only tarn wire": what is named without a word of source, of two or more words.
    private static readonly Regex OnlyNamed = new(@"^(and )?(only|just) (?!from\b|in\b|by\b|of\b|the (direct|reported)\b|about\b|on\b|since\b|quotes\b)(?<x>(the )?\w+ \w+( \w+)?)$", Options);

    private static readonly Regex OnlyFrom = new(@"^(and )?(only|just) (from|in|by|of) (?<x>.{2,60})$", Options);

    private static readonly Regex AndThen = new(@"^(and |but |what about |how about )(only )?", Options);

    private static readonly Regex OfIt = new(@"^(and |but |so )?(?<q>(who (?!said)\w+|(what|did|does|do|has|have|is) (?!he\b|she\b|they\b|it\b).{2,60}? (say|said|think|thinks|thought|make|respond|react|reply|comment|deny|confirm)( (about|of|on|to))?) (it|that|this))$", Options);

    // "did the ministry respond", "has anyone replied to that".
    private static readonly Regex Responded = new(@"^(and |but |so )?(did|has|have) (?<x>(?!any|some|every).{2,60}?) (ever |already |also )?((respond|responded|react|reacted|reply|replied|answer|answered|comment|commented)( (to|on|about) (it|that|this))?|(say|said) anything (to|on|about) (it|that|this))$", Options);

    private static readonly Regex Since = new(@"^(since|before|after|until|between|in|on|yesterday|today|last|this)\b.{0,50}$", Options);

    private static readonly Regex Time = new(@"\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|week|month|year|(19|20)\d\d)\b", Options);

    private static readonly Regex MoreFrom = new(@"^(and )?(more|anything else|something else|everything|what else)( (from|by|of|did))? (?<x>him|her|them|he|she|they|\p{Lu}[^?]{1,60}?)( say| said)?$", Options);

    private static readonly Regex SinceWhen = new(@"^(since when|when was that|when did (he|she|they) (first )?say (that|it|so))$", Options);

    private static readonly Regex AboutPerson = new(@"^(and |but )?(?<q>(what|who|did|does|has|have)\b .{2,60} (about|of|on|to|with|against))( (him|her|them))$", Options);

    private static readonly Regex DoneTo = new(@"^(and |but )?(?<q>(who|did (anyone|anybody|somebody|someone))( else)? (?!said\b|says\b)\w+( for| up for| of)?)(?<=.) (?<p>him|her|them)$", Options);

    private static readonly Regex DidToOther = new(@"^(and |but )?(did|has|does) (he|she) ((?<r>answer|reply|respond|hit back|answered|replied|responded)( (to )?(him|her|that|it))?|(?<v>\w+) (him|her))$", Options);

    // "did anyone disagree", "who responded": what others say of it.
    private static readonly Regex Anyone = new(@"^(and |but )?(did|has|does) (anyone|anybody|someone|somebody)( else)? (disagree|disagreed|object|objected|respond|responded|react|reacted|reply|replied|agree|agreed|comment|commented)( (to|with|on) (it|that|this|him|her|them))?$|^(and |but )?who (disagreed|disagrees|objected|responded|reacted|replied|agreed|agrees)( (to|with|on) (it|that|this|him|her|them))?$", Options);

    private static readonly Regex WhoElse = new(@"^(and )?(who|anybody|anyone) else( (said|says|thinks|claimed|spoke about|mentioned))?( (so|that|it|this))?$|^who said (so|that|it|this)$", Options);

    private static readonly Regex OnThat = new(@"^(?<x>.+?) (on|about) (that|it|this)$", Options);

    private static readonly Regex AndAbout = new(@"^(and|but) (about|on|regarding) (?<x>.{2,80})$", Options);

    private static readonly Regex AndWho = new(@"^(and|but) (?<q>who .{2,100})$", Options);

    private static readonly Regex And = new(@"^((and |but )?(what|how) about|and|but) (?<x>(?!who\b|what\b|when\b|where\b|why\b|how\b|did\b|is\b|are\b|was\b)[^?]{2,60})$", Options);

    private static readonly Regex WithPronoun = new(@"^(and |but )?(?<q>(what|when|where|how many|how much|who)? ?(did|does|has|have|had|was|is)) (he|she|they)\b (?<t>.+)$", Options);

    private static readonly Regex It = new(@"\b(it|that|this|so)\b( too| as well| also)?$", Options);
}
