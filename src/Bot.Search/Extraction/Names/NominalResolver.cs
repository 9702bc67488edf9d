using Bot.Search.Domain;
using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>
/// Finds whom a description stands for: the person whose printed role it repeats ("the minister"), the person of that
/// country ("the Estonian"), or the person whom the next attribution names first ("Ukraine's top negotiator said …", then
/// "…, Mr Podolyak said").
/// </summary>
internal sealed class NominalResolver(Discourse discourse, PronounResolver pronouns)
{
    private const int NearbySentences = 3;
    private const int LongestTail = 10;
    private readonly DescribedPeople _people = new(discourse, pronouns);
    private readonly ApposedNames _apposed = new(discourse);
    private readonly OpeningNames _lead = new(discourse);
    private KinTies? _kin;

    public NamedSpeaker? Resolve(int mention)
    {
        var text = discourse.Text;
        var (first, end) = (discourse.Mentions[mention].FirstToken, HeadEnd(mention));
        if (_apposed.Find(mention) is { } apposed)
            return apposed;
        if (text.Words.Names.Utterances.Contains(text.Word(end - 1)) || text.Words.Clauses.PaperSources.Contains(text.Word(end - 1)))
            return Owner(mention, first, end - 1) ?? Source(end);
        if (IsPlural(end - 1))
            return null;
        if (KinTies.Includes(discourse.Names.Folded[end - 1]) && Relative(mention, first, end - 1) is { } relative)
            return relative;
        // "His father smiled": whoever is meant, the next "he" is his.
        if ((KinTies.Includes(discourse.Names.Folded[end - 1]) || OwnedDescriptions.IsRelation(text, first, discourse.Names.Folded[end - 1])) && !IsDefinite(first, end))
        {
            discourse.Callings[mention] = Described(first, end);
            return FamilyNext(mention, first, end - 1);
        }
        if (!IsDefinite(first, end))
        {
            if (IsInHeadline(first) && Described(first - 1, end) is { Noun.Length: > 0 } head)
                return _people.OnlyOneSuch(mention, head);
            if (text.Words.Clauses.AnyOne.Contains(text.Word(first)))
            {
                discourse.Callings[mention] = Described(first, end);
                if (discourse.Callings[mention] is { } somebody && _lead.Find(mention, first, somebody) is { } told)
                    return told;
            }
            // "Our correspondent" repeats what was printed beside a name, and describes nobody else.
            return text.Word(first) is "our" or "Our" && !text.IsQuoted(first) && Described(first, end) is { } ours ? _people.FindPrinted(mention, ours) : null;
        }
        if (IsBodyPhrase(end - 1))
            return HasCapital(first + 1, end) || OwnedDescriptions.HasOwner(text, first, end) ? null : BodyResolver.Resolve(discourse, mention, discourse.Text.Word(end - 1).ToString());
        if (Described(first, end) is not { } called)
            return null;
        called = called with { Of = NameBehindOf(end, discourse.Mentions[mention].EndToken), Not = CalledSo(first) };
        discourse.Callings[mention] = called;
        if ((OwnedDescriptions.IsRelation(text, first, called.Noun) || text.Words.Names.FirmsToo.Contains(called.Noun) ? _people.FindPrinted(mention, called) : _people.Find(mention, called)) is { } known)
            return known;
        if (called.Noun.Length == 0 || discourse.IsNarrative(mention))
            return null;
        if (NamedNext(mention) is not { } next)
            return _lead.Find(mention, first, called) ?? _people.OnlyOneLeft(mention, called);
        var words = RoleText.Words(text.SpanOf(first, discourse.Mentions[mention].EndToken).In(text.Text));
        next.Roles.Add(new PrintedRole(WithoutArticle(first, end), words, RoleText.Words(WithoutArticle(first, end).In(text.Text)), true));
        next.Facts.Nouns.Add(called.Noun);
        return next;
    }

    /// <summary>"A noodle seller who says …": of an opening that names nobody.</summary>
    public NamedSpeaker? ResolveWho(int mention)
    {
        var text = discourse.Text;
        var who = discourse.Mentions[mention].FirstToken;
        var start = text.Sentences[text.SentenceOf(who)].FirstToken;
        for (var i = who - 1; i >= start && who - i <= LongestTail && text.Tokens[i].Kind == TokenKind.Word && !text.Words.Names.Prepositions.Contains(text.Word(i)); i--)
        {
            if (text.Words.Clauses.IndefiniteArticles.Contains(text.Word(i)))
                return i + 1 < who && !IsPlural(who - 1) && Described(i, who) is { } called ? _lead.Find(mention, i, called) : null;
        }
        return null;
    }

    // "Ferry to stay shut: mayor": above the story, without an article.
    private bool IsInHeadline(int first)
    {
        var text = discourse.Text;
        var paragraph = text.ParagraphOf(first);
        return paragraph <= 1 && first > text.Paragraphs[paragraph].FirstToken && text.Tokens[first - 1].Kind is TokenKind.Colon or TokenKind.Word && char.IsLower(text.Word(first)[0])
            && text.Tokens[text.Paragraphs[paragraph].EndToken - 1].Kind == TokenKind.Word;
    }

    // "a statement from Harbour Aid", "a review of files by the charity Open Ward"
    private NamedSpeaker? Source(int end)
    {
        var text = discourse.Text;
        var limit = Math.Min(text.Sentences[text.SentenceOf(end - 1)].EndToken, end + LongestTail);
        for (var i = end; i < limit && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Clitic; i++)
        {
            if (text.Word(i) is not ("from" or "by"))
                continue;
            var at = discourse.Names.RunAt(i + 1);
            return at < discourse.Names.Runs.Count && discourse.Names.Runs[at] is { Possessive: false } run && run.TitleFirst <= i + 3 ? run.Speaker : null;
        }
        return null;
    }

    /// <summary>What the description tells; null when it is not one of a person.</summary>
    private Calling? Described(int first, int end)
    {
        var folded = discourse.Names.Folded;
        var words = new List<string>();
        var proper = new List<string>();
        string? country = null;
        var (noun, age) = ("", 0);
        for (var i = first + 1; i < end; i++)
        {
            var word = discourse.Text.Word(i);
            if (Ages.Of(word) is > 0 and var years)
                age = years;
            else if (discourse.Text.Tokens[i].Kind == TokenKind.Word && folded[i].Length > 0)
            {
                words.Add(folded[i]);
                if (char.IsUpper(word[0]) && !discourse.Text.Words.Names.IsAdjective(folded[i]) && !PersonNouns.Includes(folded[i]))
                    proper.Add(RoleText.Modern(folded[i]));
            }
        }
        // "the head of state"
        if (words is [.., "head"] && end + 1 < discourse.Text.Tokens.Length && discourse.Text.Word(end) is "of" && discourse.Text.Word(end + 1) is "state")
            words[^1] = "president";
        if (words.Count > 0)
        {
            var last = words[^1];
            var own = end - first == 2 ? discourse.Names.Demonyms.PlaceOf(last) : null;
            // "the South African"
            if (words.Count > 1 && $"{words[^2]} {last}" is var pair && (Demonyms.CountryOf(pair) ?? Demonyms.CountryOfNational(pair)) is not null)
            {
                words[^2] = pair;
                words.RemoveAt(words.Count - 1);
                last = pair;
            }
            var national = char.IsUpper(discourse.Text.Word(end - 1)[0]) ? Demonyms.CountryOfNational(last) : null;
            country = national ?? (own is null ? null : last) ?? words.Select(word => Demonyms.CountryOf(CountryStem(word))).FirstOrDefault(found => found is not null);
            if (national is not null || own is not null || Demonyms.IsDemonym(CountryStem(last)))
                noun = "";
            else if (PersonNouns.Includes(last) || discourse.Text.Words.Names.IsPersonNoun(last) || discourse.Text.Words.Names.IsAgentNoun(last) || discourse.Text.Words.Names.Parties.Contains(last) || discourse.Text.Words.Names.Kin.Contains(last) || discourse.Names.Titles.Contains(last))
                noun = last;
            else if (words.Count == 1 && end - first == 2 && NameWords.IsAcronym(discourse.Text.Word(first + 1)))
                (noun, proper) = (last, []);
            // A noun that is no word of its own (it stands inside a run of marks) names nobody.
            else if (words.Count > 1 && HoldsPersonNoun(first, end)
                && words.LastOrDefault(word => discourse.Text.Words.Names.IsPersonNoun(word) || PersonNouns.Includes(word)) is { } held)
                noun = held;
            else
                return null;
        }
        return noun.Length == 0 && age == 0 && country is null ? null
            : new Calling(noun, [.. words.Select(word => Demonyms.CountryOf(word) ?? RoleText.Modern(word))], proper, country, age, GenderOf(words));
    }

    // "the Dutchman"
    private static string CountryStem(string word) => word switch
    {
        _ when Demonyms.IsDemonym(word) => word,
        [.. var stem, 'w', 'o', 'm', 'a', 'n'] => stem,
        [.. var stem, 'm', 'a', 'n'] => stem,
        _ => word,
    };

    private static Gender GenderOf(List<string> words) => words.Count == 0 ? Gender.Unknown
        : GenderedNouns.Of(words[^1]) is var gender and not Gender.Unknown ? gender
        : words[^1].EndsWith("man", StringComparison.Ordinal) && !Demonyms.IsDemonym(words[^1]) && Demonyms.IsDemonym(CountryStem(words[^1])) ? Gender.Male : Gender.Unknown;

    // "his response", "Ms Roe's tweet"
    private NamedSpeaker? Owner(int mention, int first, int head)
    {
        if (discourse.Text.Words.Names.AnyHis.Contains(discourse.Text.Word(first)))
            return pronouns.Resolve(mention, Gender.Male);
        if (discourse.Text.Words.Names.AnyHer.Contains(discourse.Text.Word(first)))
            return pronouns.Resolve(mention, Gender.Female);
        var at = discourse.Names.RunAt(first);
        var owned = at < discourse.Names.Runs.Count && discourse.Names.Runs[at] is { Possessive: true } run && run.End < head;
        return owned ? discourse.Names.Runs[at].Speaker : null;
    }

    // "his brother", "Brandt's sister"
    private NamedSpeaker? Relative(int mention, int first, int head)
    {
        var owner = Owner(mention, first, head);
        // Two who may be "he" are not two who may be his brother.
        discourse.Rivals[mention] = null;
        _kin ??= new KinTies(discourse.Text, discourse.Names);
        return owner is null ? null : _kin.Find(owner, discourse.Names.Folded[head]);
    }

    // "Wendell Stucky said. His wife said …, Opal Stucky said": of the same family, and named for the first time.
    private NamedSpeaker? FamilyNext(int mention, int first, int head)
    {
        if (discourse.IsNarrative(mention) || Owner(mention, first, head) is not { } owner || NamedNext(mention) is not { } next)
            return null;
        discourse.Rivals[mention] = null;
        var gender = GenderedNouns.Of(discourse.Names.Folded[head]);
        return KinTies.IsOneFamily(next.Name.FamilyKey, owner.Name.FamilyKey) && next != owner && (gender == Gender.Unknown || next.Gender == Gender.Unknown || next.Gender == gender) ? next : null;
    }

    /// <summary>True when the description is of one body: "the president's office".</summary>
    public bool IsBody(int mention, int fewestWords) => IsBodyPhrase(HeadEnd(mention) - 1) && HeadEnd(mention) - discourse.Mentions[mention].FirstToken >= fewestWords && IsDefinite(discourse.Mentions[mention].FirstToken, HeadEnd(mention));

    /// <summary>True when the description, in capitals or possessive, names a body of its own: "Estonia's parliament".</summary>
    public bool IsNamedBody(int mention)
    {
        var end = HeadEnd(mention);
        if (!IsBodyPhrase(end - 1))
            return false;
        return HasCapital(discourse.Mentions[mention].FirstToken, end);
    }

    private bool HasCapital(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (NameWords.MayName(discourse.Text, i) && !IsCompoundAdjective(discourse.Text.Word(i)))
                return true;
        return false;
    }

    // "US-led", "Russian-backed": names nobody.
    private static bool IsCompoundAdjective(ReadOnlySpan<char> word) =>
        word.LastIndexOf('-') is > 0 and var hyphen && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1]);

    private TextSpan WithoutArticle(int first, int end) =>
        discourse.Text.SpanOf(discourse.Text.Words.Names.AnyThe.Contains(discourse.Text.Word(first)) && end - first > 1 ? first + 1 : first, end);

    // The noun phrase without its tail: up to the first preposition, comma or relative pronoun.
    private int HeadEnd(int mention)
    {
        var at = discourse.Mentions[mention];
        var end = at.FirstToken + 1;
        while (end < at.EndToken && discourse.Text.Tokens[end].Kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Number
            && !discourse.Text.Words.Names.Prepositions.Contains(discourse.Text.Word(end)) && !discourse.Text.Words.Names.EndsHead.Contains(discourse.Text.Word(end)))
            end++;
        return end;
    }

    private bool IsDefinite(int first, int end)
    {
        if (discourse.Text.Words.Names.Definite.Contains(discourse.Text.Word(first)))
            return true;
        for (var i = first + 1; i < end; i++)
            if (discourse.Text.Tokens[i].Kind == TokenKind.Clitic && NameWords.MayName(discourse.Text, i - 1))
                return true;
        return false;
    }

    /// <summary>True when its noun is a plural: "two officials".</summary>
    public bool IsOfSeveral(int mention) => IsPlural(HeadEnd(mention) - 1);

    private bool IsPlural(int head) =>
        discourse.Text.Word(head) is [.., not 's', 's'] && !NameWords.MayName(discourse.Text, head)
        || discourse.Text.Words.Names.Plurals.Contains(discourse.Text.Word(head));

    private bool IsBodyPhrase(int head) => discourse.Text.Words.Names.BodyHeads.Contains(discourse.Text.Word(head))
        || NameVocabulary.IsMaker(discourse.Text.Word(head));

    private bool HoldsPersonNoun(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (discourse.Text.Words.Names.IsPersonNoun(discourse.Text.Word(i)))
                return true;
        return false;
    }

    // "the leader of the Civic Front"
    private string? NameBehindOf(int of, int end)
    {
        if (of >= end || !discourse.Text.Words.Names.Of.Contains(discourse.Text.Word(of)))
            return null;
        var at = discourse.Names.RunAt(of);
        return at < discourse.Names.Runs.Count && discourse.Names.Runs[at] is var run && run.End <= end ? discourse.Names.Folded[run.End - 1] : null;
    }

    // "Roe, a lawyer, whom the diplomat called a fox", "Roe, who, according to the diplomat, lied"
    private NamedSpeaker? CalledSo(int first) => first > 0 && discourse.Text.Word(first - 1) is "whom" ? RelativeResolver.Before(discourse, first - 1)
        : first > 3 && discourse.Text.Words.Speech.According.Contains(discourse.Text.Word(first - 2)) && discourse.Text.Words.Names.Who.Contains(discourse.Text.Word(first - 4)) ? RelativeResolver.Before(discourse, first - 4) : null;

    // Wire copy names the person of a report only with the words that follow it.
    private NamedSpeaker? NamedNext(int mention)
    {
        var next = mention + 1;
        while (next < discourse.Mentions.Length
            && (discourse.Mentions[next].FirstToken == discourse.Mentions[mention].FirstToken || discourse.IsNarrative(next)))
            next++;
        if (next >= discourse.Mentions.Length || discourse.SentenceOf(next) - discourse.SentenceOf(mention) > NearbySentences)
            return null;
        var run = discourse.Read[next].Run;
        var isFirst = run?.Speaker is { Kind: NameKind.Person } person && person.Runs[0] == run && person.Roles.Count == 0;
        return isFirst ? run!.Speaker : null;
    }
}
