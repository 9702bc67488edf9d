using Bot.Search.Extraction.Lexicon;
using Bot.Search.Languages.Defining;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Whether a description can be of somebody, and how much of it is printed beside the name.</summary>
internal sealed class DescriptionFit(NameVocabulary words)
{
    /// <summary>Points of a role that has the same office in other words.</summary>
    public const int AlikeWords = 75;

    /// <summary>The least that counts: the country alone.</summary>
    public const int Least = SameCountry;

    /// <summary>Points of the very noun, whatever else is said.</summary>
    public const int AlikeNoun = SameNoun;

    private const int SameAge = 100;
    private const int SameWords = 90;
    private const int SameNoun = 60;
    private const int KindOfNoun = 45;
    private const int SameCountry = 40;
    private const int EachWord = 8;

    /// <summary>How much of the description is printed beside the name, in points; 0 for nothing.</summary>
    public static int EvidenceFor(NamedSpeaker person, Calling called)
    {
        if (called.Age > 0)
            return person.Facts.Age == called.Age ? SameAge : 0;
        var shared = 0;
        foreach (var word in called.All)
            shared += person.Facts.Words.Contains(word) ? 1 : 0;
        var country = called.Country is not null && person.Facts.Words.Contains(called.Country) ? SameCountry : 0;
        if (called.Noun.Length == 0)
            return country;
        if (IsOfAnother(person, called))
            return 0;
        if (shared == called.Words.Count || person.Roles.Exists(role => RoleText.Holds(role.Words, called.All)))
            return SameWords;
        if (HasOffice(person, called.Noun) || person.Roles.Exists(role => RoleText.Fits(called.All, role.Words)))
            return AlikeWords;
        if (called.Proper.Any(word => !person.Facts.Words.Contains(word)))
            return 0;
        var noun = person.Facts.Nouns.Contains(called.Noun) ? SameNoun
            : person.Facts.Nouns.Any(printed => PersonNouns.MayCall(called.Noun, printed)) ? KindOfNoun : 0;
        // The leader of a front may be called president of it, and is not the president of the country.
        return noun == 0 || noun == KindOfNoun && called.Of is { } of && !person.Facts.Words.Contains(of) ? 0 : noun + EachWord * shared;
    }

    // "a lawyer for the minister": the words are printed beside the name, and the minister is somebody else.
    private static bool IsOfAnother(NamedSpeaker person, Calling called)
    {
        if (person.Facts.Nouns.Contains(called.Noun))
            return false;
        var comparable = called.Role;
        var isPrinted = person.Facts.Words.Contains(RoleText.Modern(called.Noun)) || person.Roles.Exists(role => RoleText.Fits(comparable, role.Words));
        return isPrinted && !person.Roles.Exists(role => RoleText.Fits(comparable, role.Heads));
    }

    /// <summary>True when the description cannot be of that person: another gender, age, country or end of an office.</summary>
    public bool Contradicts(NamedSpeaker person, Calling called) =>
        person == called.Not || IsAtOtherEnd(person, called) || IsParty(called.Noun) && person.Facts.Nouns.Any(noun => IsParty(noun) && noun != called.Noun) || called.Gender != Gender.Unknown && person.Gender != Gender.Unknown && called.Gender != person.Gender
        || called.Age > 0 && person.Facts.Age > 0 && called.Age != person.Facts.Age
        || called.Country is not null && person.Facts.Words.Any(word => Demonyms.IsCountry(word)) && !person.Facts.Words.Contains(called.Country);

    // "The ousted chief executive" is not who replaces him.
    private bool IsAtOtherEnd(NamedSpeaker person, Calling called)
    {
        var (before, after) = (words.OutOfOffice, words.NewInOffice);
        if (!AnyIn(called.All, before) && !AnyIn(called.All, after))
            return false;
        return called.Words.Any(word => before.Contains(word)) && person.Facts.Words.Any(word => after.Contains(word)) && !person.Facts.Words.Any(word => before.Contains(word))
            || called.Words.Any(word => after.Contains(word)) && person.Facts.Words.Any(word => before.Contains(word)) && !person.Facts.Words.Any(word => after.Contains(word));
    }

    private static bool AnyIn(string[] words, WordSet set)
    {
        foreach (var word in words)
        {
            if (set.Contains(word))
                return true;
        }
        return false;
    }

    /// <summary>True for a role of one's own that has nothing to do with the description; everybody may be a mother.</summary>
    /// <param name="person">Whom it may mean.</param>
    /// <param name="called">The description.</param>
    /// <param name="isNarrative">True where it is nobody's speaker, and may well bring in somebody else.</param>
    public bool HasOtherOffice(NamedSpeaker person, Calling called, bool isNarrative) =>
        called.Noun.Length > 0 && !called.Words.Contains("former") && (isNarrative || IsOffice(called.Noun))
        && person.Facts.Nouns.Any(noun => IsOffice(noun) && !words.Relational.Contains(noun))
        && !person.Facts.Nouns.Any(noun => PersonNouns.MayCall(called.Noun, noun) || !isNarrative && PersonNouns.AreAkin(called.Noun, noun));

    // "the New York Democrat" of whom nothing else is printed has an office all the same.
    private bool IsParty(string noun) => words.Parties.Contains(noun);

    private bool IsOffice(string noun) => !IsParty(noun) && !(TitleWords.IsHonorific(noun, out _) && !TitleWords.IsTitleNoun(noun)) && GenderedNouns.Plain(noun) == Gender.Unknown && !words.Kin.Contains(noun);

    /// <summary>True when the letters stand for an office of the person: "the V-C" for a vice-chancellor, "the PM".</summary>
    public static bool HasOffice(NamedSpeaker person, string letters) => person.Roles.Exists(role => IsShortFor(letters, role.Heads))
        || person.Facts.Nouns.Any(noun => noun.Contains('-', StringComparison.Ordinal) && IsShortFor(letters, RoleText.Words(noun)));

    private static bool IsShortFor(string noun, IReadOnlyList<string> role)
    {
        var letters = noun.Replace("-", "", StringComparison.Ordinal);
        return letters.Length is 2 or 3 && role.Count >= letters.Length && letters.All(letter => role.Any(word => word[0] == letter || letter == 'v' && word == "deputy"))
            && letters.Length == role.Count(word => letters.Contains(word[0], StringComparison.Ordinal) || word == "deputy");
    }
}
