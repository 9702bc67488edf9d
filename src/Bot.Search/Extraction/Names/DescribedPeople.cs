using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>A description of a person that names nobody: "the Dutch minister", "the 34-year-old".</summary>
/// <param name="Noun">Its noun, folded; empty when there is none ("the Estonian").</param>
/// <param name="Words">All its words but the article, folded, countries for their adjectives.</param>
/// <param name="Proper">Those of them that are written with a capital.</param>
/// <param name="Country">The country it names; null for none.</param>
/// <param name="Age">The age it names; 0 for none.</param>
/// <param name="Gender">What its noun tells.</param>
internal sealed record Calling(string Noun, IReadOnlyList<string> Words, IReadOnlyList<string> Proper, string? Country, int Age, Gender Gender);

/// <summary>
/// Finds whom a description means: by what the article prints beside a name (role, age, country), and where nothing is printed
/// by who is spoken of right there.
/// </summary>
internal sealed class DescribedPeople(Discourse discourse, PronounResolver pronouns)
{
    /// <summary>Points by which the likeliest must lead when only the place speaks for somebody.</summary>
    private const int Lead = 24;

    private const int MostPeople = 200;
    private const int SameAge = 100;
    private const int SameWords = 90;
    private const int AlikeWords = 75;
    private const int SameNoun = 60;
    private const int KindOfNoun = 45;
    private const int SameCountry = 40;
    private const int EachWord = 8;

    // How often each kind of evidence names the right person, counted on invented articles.
    private const double OfRole = 0.95;
    private const double OfNoun = 0.88;
    private const double OfPlaceAlone = 0.92;

    private Dictionary<string, int>? _countries;

    /// <summary>The person; null when nobody fits, or two do as well.</summary>
    public NamedSpeaker? Find(int mention, Calling called)
    {
        var near = pronouns.Rank(mention, called.Gender, person => !Contradicts(person, called));
        if (Printed(mention, called, near) is { } printed)
            return printed;
        if (Unprinted(mention, called, near) is not { } unprinted)
            return null;
        discourse.Certainty[mention] = OfPlaceAlone;
        unprinted.Kind = NameKind.Person;
        if (called.Country is { } country)
            unprinted.Facts.Words.Add(country);
        // Whoever was "the priest" is not "the thief" of the next sentence.
        if (called.Noun.Length > 0 && unprinted.Facts.Nouns.Add(called.Noun))
            unprinted.Facts.Words.Add(RoleText.Modern(called.Noun));
        return unprinted;
    }

    /// <summary>As <see cref="Find"/>, only by what is printed beside a name.</summary>
    public NamedSpeaker? FindPrinted(int mention, Calling called) =>
        Printed(mention, called, pronouns.Rank(mention, called.Gender, person => !Contradicts(person, called)));

    // By what is printed: the best evidence wins; of two with the same the one who is more present, if clearly.
    private NamedSpeaker? Printed(int mention, Calling called, List<(NamedSpeaker Person, int Points)> near)
    {
        NamedSpeaker? best = null;
        var alike = new List<NamedSpeaker>();
        var (most, bestPresence, isTie) = (0, 0, false);
        foreach (var person in NamedBefore(mention))
        {
            var evidence = EvidenceFor(person, called);
            if (evidence < SameCountry || evidence < most || Contradicts(person, called))
                continue;
            var presence = PresenceOf(person, near);
            if (evidence > most)
                (best, most, bestPresence, isTie, alike) = (person, evidence, presence, false, []);
            else if (presence >= bestPresence + Lead)
                (best, bestPresence, isTie) = (person, presence, false);
            else
                isTie = presence > bestPresence - Lead;
            alike.Add(person);
        }
        if (isTie)
        {
            discourse.Rivals[mention] = alike;
            return null;
        }
        if (best is not null)
            discourse.Certainty[mention] = most >= AlikeWords ? OfRole : OfNoun;
        return best;
    }

    // Nothing is printed: whoever is spoken of in the paragraph, unless another is about as near or the article brought in
    // somebody without a name ("a driver").
    private NamedSpeaker? Unprinted(int mention, Calling called, List<(NamedSpeaker Person, int Points)> near)
    {
        if (near.Count == 0 || IsBroughtIn(mention, called.Noun))
            return null;
        var best = near[0];
        if (called.Noun.Length == 0)
            return IsSpokenOf(best.Person, mention, discourse.Text.ParagraphOf(discourse.Mentions[mention].FirstToken)) switch
            {
                true => best.Person,
                false => null,
                // "the 31-year-old" may have an age that is printed nowhere, "the Estonian" a country; whoever does something may come in from afar.
                null => !discourse.IsNarrative(mention) && !IsSomebodyElse(mention, called) ? AloneBefore(mention, near, called.Country is not null) : null,
            };
        var lead = near.Count == 1 ? int.MaxValue : best.Points - near[1].Points;
        var isSpokenOf = discourse.IsNarrative(mention) || BeginsParagraph(mention) && best.Person.Runs is [_] ? IsSpokenOf(best.Person, mention, discourse.Text.ParagraphOf(discourse.Mentions[mention].FirstToken)) ?? false : IsSpokenOf(best.Person, mention);
        return lead >= Lead && isSpokenOf && !HasOtherOffice(best.Person, called, discourse.IsNarrative(mention)) ? best.Person : null;
    }

    // "The winner admits": who begins a paragraph may come in from afar, where the last to speak is named once alone.
    private bool BeginsParagraph(int mention) => discourse.Text.Paragraphs[discourse.Text.ParagraphOf(discourse.Mentions[mention].FirstToken)].FirstToken == discourse.Mentions[mention].FirstToken;

    // "The Dutch tile maker … the Dutchman said": what is printed of another, and somebody without a name in the paragraph.
    private bool IsSomebodyElse(int mention, Calling called)
    {
        var token = discourse.Mentions[mention].FirstToken;
        var paragraph = discourse.Text.ParagraphOf(token);
        for (var i = mention - 1; i >= 0 && discourse.Text.ParagraphOf(discourse.Mentions[i].FirstToken) >= paragraph; i--)
        {
            if (discourse.Speakers[i] is null && discourse.Callings[i] is not null && discourse.Mentions[i].FirstToken != token)
                return true;
        }
        return called.Country is { } country && IsPrinted(country, token);
    }

    private bool IsPrinted(string country, int before)
    {
        _countries ??= FirstPrinted();
        return _countries.TryGetValue(country, out var at) && at < before;
    }

    private Dictionary<string, int> FirstPrinted()
    {
        var printed = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = discourse.Text;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && char.IsUpper(text.Word(i)[0]) && discourse.Names.Folded[i] is var word
                && (Demonyms.CountryOf(word) ?? (Demonyms.IsCountry(word) ? word : null)) is { } country && (i == 0 || !text.Words.Names.AnyThe.Contains(text.Word(i - 1)) || i + 1 < text.Tokens.Length && text.Tokens[i + 1].Kind == TokenKind.Word && !NameWords.BeginsPredicate(text, i + 1)))
                printed.TryAdd(country, i);
        }
        return printed;
    }

    // The one person who speaks in the paragraph before, or who does something there.
    private NamedSpeaker? AloneBefore(int mention, List<(NamedSpeaker Person, int Points)> near, bool isOfCountry)
    {
        var token = discourse.Mentions[mention].FirstToken;
        var paragraph = discourse.Text.ParagraphOf(token) - 1;
        var (found, others) = (new HashSet<NamedSpeaker>(), new HashSet<NamedSpeaker>());
        for (var i = mention - 1; i >= 0 && discourse.Text.ParagraphOf(discourse.Mentions[i].FirstToken) >= paragraph; i--)
        {
            if (discourse.Speakers[i] is { } speaker)
                found.Add(speaker);
        }
        for (var i = discourse.Names.RunAt(token) - 1; i >= 0 && (isOfCountry || found.Count == 0) && discourse.Text.ParagraphOf(discourse.Names.Runs[i].First) >= paragraph; i--)
        {
            if (discourse.Names.Runs[i] is { Quoted: false, Subject: true, Speaker: { Kind: NameKind.Person } person })
                found.Add(person);
        }
        for (var i = discourse.Names.RunAt(token) - 1; i >= 0 && found.Count == 0 && isOfCountry && discourse.Text.ParagraphOf(discourse.Names.Runs[i].First) >= paragraph; i--)
        {
            // Nobody does anything there: the one person who is named.
            if (discourse.Names.Runs[i] is { Quoted: false, Speaker: { Kind: NameKind.Person } person })
                others.Add(person);
        }
        if (found.Count == 0 && others.Count == 1)
            found.UnionWith(others);
        found.RemoveWhere(person => !near.Exists(one => one.Person == person));
        return found.Count == 1 ? found.First() : null;
    }

    private IEnumerable<NamedSpeaker> NamedBefore(int mention)
    {
        var seen = new HashSet<NamedSpeaker>();
        for (var i = discourse.Names.RunAt(discourse.Mentions[mention].FirstToken) - 1; i >= 0 && seen.Count < MostPeople; i--)
        {
            if (discourse.Names.Runs[i].Speaker is { Kind: NameKind.Person or NameKind.Unsure } person && seen.Add(person))
                yield return person;
        }
    }

    private static int EvidenceFor(NamedSpeaker person, Calling called)
    {
        if (called.Age > 0)
            return person.Facts.Age == called.Age ? SameAge : 0;
        var shared = called.Words.Count(person.Facts.Words.Contains);
        var country = called.Country is not null && person.Facts.Words.Contains(called.Country) ? SameCountry : 0;
        if (called.Noun.Length == 0)
            return country;
        if (IsOfAnother(person, called.Noun))
            return 0;
        if (shared == called.Words.Count || person.Roles.Exists(role => RoleText.Holds(role.Words, called.Words)))
            return SameWords;
        if (HasOffice(person, called.Noun) || person.Roles.Exists(role => RoleText.Fits(called.Words, role.Words)))
            return AlikeWords;
        if (called.Proper.Any(word => !person.Facts.Words.Contains(word)))
            return 0;
        var noun = person.Facts.Nouns.Contains(called.Noun) ? SameNoun
            : person.Facts.Nouns.Any(printed => PersonNouns.MayCall(called.Noun, printed)) ? KindOfNoun : 0;
        return noun == 0 ? 0 : noun + EachWord * shared;
    }

    // "a lawyer for the minister": the words are printed beside the name, and the minister is somebody else.
    private static bool IsOfAnother(NamedSpeaker person, string noun)
    {
        if (person.Facts.Nouns.Contains(noun))
            return false;
        var comparable = RoleText.Words(noun);
        var isPrinted = person.Facts.Words.Contains(RoleText.Modern(noun)) || person.Roles.Exists(role => RoleText.Fits(comparable, role.Words));
        return isPrinted && !person.Roles.Exists(role => RoleText.Fits(comparable, role.Heads));
    }

    private bool Contradicts(NamedSpeaker person, Calling called) =>
        IsAtOtherEnd(person, called) || called.Gender != Gender.Unknown && person.Gender != Gender.Unknown && called.Gender != person.Gender
        || called.Age > 0 && person.Facts.Age > 0 && called.Age != person.Facts.Age
        || called.Country is not null && person.Facts.Words.Any(word => Demonyms.IsCountry(word)) && !person.Facts.Words.Contains(called.Country);

    // "The ousted chief executive" is not who replaces him.
    private bool IsAtOtherEnd(NamedSpeaker person, Calling called)
    {
        var (before, after) = (discourse.Text.Words.Names.OutOfOffice, discourse.Text.Words.Names.NewInOffice);
        return called.Words.Any(word => before.Contains(word)) && person.Facts.Words.Any(word => after.Contains(word)) && !person.Facts.Words.Any(word => before.Contains(word))
            || called.Words.Any(word => after.Contains(word)) && person.Facts.Words.Any(word => before.Contains(word)) && !person.Facts.Words.Any(word => after.Contains(word));
    }

    // A role of one's own that has nothing to do with the description; everybody may be a mother.
    private bool HasOtherOffice(NamedSpeaker person, Calling called, bool isNarrative) =>
        called.Noun.Length > 0 && !called.Words.Contains("former") && (isNarrative || IsOffice(called.Noun)) && person.Facts.Nouns.Any(noun => IsOffice(noun) && !discourse.Text.Words.Names.Relational.Contains(noun) && !PersonNouns.MayCall(called.Noun, noun));

    private bool IsOffice(string noun) => !(TitleWords.IsHonorific(noun, out _) && !TitleWords.IsTitleNoun(noun)) && GenderedNouns.Plain(noun) == Gender.Unknown && !discourse.Text.Words.Names.Kin.Contains(noun);

    private static int PresenceOf(NamedSpeaker person, List<(NamedSpeaker Person, int Points)> near)
    {
        var at = near.FindIndex(one => one.Person == person);
        return at < 0 ? 0 : near[at].Points;
    }

    // In the paragraph; where that begins with the words, in the one before.
    private bool IsSpokenOf(NamedSpeaker person, int mention)
    {
        var token = discourse.Mentions[mention].FirstToken;
        var paragraph = discourse.Text.ParagraphOf(token);
        return IsSpokenOf(person, mention, paragraph) ?? IsSpokenOf(person, mention, paragraph - 1) ?? false;
    }

    /// <summary>Null when the paragraph speaks of nobody by name before the mention.</summary>
    private bool? IsSpokenOf(NamedSpeaker person, int mention, int paragraph)
    {
        var token = discourse.Mentions[mention].FirstToken;
        var others = false;
        for (var i = discourse.Names.RunAt(token) - 1; i >= 0 && discourse.Text.ParagraphOf(discourse.Names.Runs[i].First) >= paragraph; i--)
        {
            if (discourse.Names.Runs[i] is not { Quoted: false, Speaker: { } named } || named.Kind != NameKind.Person && named != person)
                continue;
            if (named == person)
                return true;
            others = true;
        }
        for (var i = mention - 1; i >= 0 && discourse.Text.ParagraphOf(discourse.Mentions[i].FirstToken) >= paragraph; i--)
        {
            if (discourse.Speakers[i] == person)
                return true;
            others |= discourse.Speakers[i] is not null;
        }
        return others ? false : null;
    }

    /// <summary>True when the letters stand for an office of the person: "the V-C" for a vice-chancellor, "the PM".</summary>
    public static bool HasOffice(NamedSpeaker person, string letters) => person.Roles.Exists(role => IsShortFor(letters, role.Heads))
        || person.Facts.Nouns.Any(noun => noun.Contains('-', StringComparison.Ordinal) && IsShortFor(letters, RoleText.Words(noun)));

    private static bool IsShortFor(string noun, IReadOnlyList<string> role)
    {
        var letters = noun.Replace("-", "", StringComparison.Ordinal);
        return letters.Length is 2 or 3 && role.Count >= letters.Length && letters.All(letter => role.Any(word => word[0] == letter || letter == 'v' && word == "deputy"))
            && letters.Length == role.Count(word => letters.Contains(word[0], StringComparison.Ordinal) || word == "deputy");
    }

    private bool IsBroughtIn(int mention, string noun)
    {
        if (noun.Length == 0)
            return false;
        var folded = discourse.Names.Folded;
        for (var i = discourse.Mentions[mention].FirstToken - 1; i > 0; i--)
        {
            if (folded[i] != noun || discourse.Text.Tokens[i].Kind != TokenKind.Word)
                continue;
            for (var back = i - 1; back >= Math.Max(0, i - 4) && discourse.Text.Tokens[back].Kind == TokenKind.Word; back--)
            {
                if (discourse.Text.Word(back) is "a" or "an" or "A" or "An" or "one" or "One" or "another" or "Another")
                    return true;
            }
        }
        return false;
    }
}
