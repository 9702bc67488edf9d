using Bot.Search.Extraction.Texts;
using Bot.Search.Languages;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Which words belong to names, and to what sort of name.</summary>
internal static class NameWords
{
    private static readonly WordSet Common = KnownLanguages.English.Words("names/common");
    private static readonly WordSet Openers = KnownLanguages.English.Words("names/openers");
    private static readonly WordSet Bodies = KnownLanguages.English.Words("names/bodies");
    private static readonly WordSet Things = KnownLanguages.English.Words("names/things");
    private static readonly WordSet Groups = KnownLanguages.English.Words("names/groups");
    private static readonly WordSet Places = KnownLanguages.English.Words("names/places");
    private static readonly WordSet BodyHeads = KnownLanguages.English.Words("names/body-heads");
    private static readonly WordSet SubjectVerbs = KnownLanguages.English.Words("names/subject-verbs");

    /// <summary>True for a capitalised word that may belong to a name.</summary>
    public static bool MayName(TextLayer text, int token)
    {
        if (text.Tokens[token].Kind != TokenKind.Word)
            return false;
        var word = text.Word(token);
        return (char.IsUpper(word[0]) ? !IsPartyMark(word) : IsHyphenedParticle(word)) && (!Common.Contains(word) || IsGivenAnyway(text, token));
    }

    // "the coach, Per Lindqvist": a common word with a capital within a sentence, and a name behind it.
    private static bool IsGivenAnyway(TextLayer text, int token) =>
        text.Word(token) is "Per" && token > text.Sentences[text.SentenceOf(token)].FirstToken && token + 1 < text.Tokens.Length
        && text.Tokens[token + 1].Kind == TokenKind.Word && char.IsUpper(text.Word(token + 1)[0]);

    /// <summary>As <see cref="MayName"/>, where a sentence begins and any word has a capital.</summary>
    public static bool MayOpen(TextLayer text, int token)
    {
        var word = text.Word(token);
        if (!MayName(text, token) || Openers.Contains(word))
            return false;
        return !(word is [_, _, _, .., 'i', 'n', 'g'] && token + 1 < text.Tokens.Length && RoleWords.BeginsPerson(text.Word(token + 1)));
    }

    public static bool IsBody(string folded) => Bodies.Contains(folded) || folded.Contains('-') && EndsInBody(folded);

    /// <summary>"Hill", "Street": makes a thing of a run that it ends, save behind a given name.</summary>
    public static bool IsThing(string folded) => Things.Contains(folded);

    /// <summary>A, of, he, was: a word that is part of no name and no role.</summary>
    public static bool IsCommon(ReadOnlySpan<char> word) => Common.Contains(word);

    public static bool IsPlace(string folded) => Places.Contains(folded);

    /// <summary>"Republican", "American": describes a body or a person, names neither by itself.</summary>
    public static bool IsAdjective(string folded) => Demonyms.IsDemonym(folded) || folded is "republican" or "democratic" or "national"
        or "international" or "federal" or "global" or "social" or "african" or "european" or "supreme" or "electoral" or "united" or "western"
        or "eastern" or "northern" or "southern" or "central" or "native" or "christian" or "muslim" or "jewish" or "catholic" or "democrat"
        or "islamic" or "arab" or "asian" or "latino" or "hispanic" or "liberal" or "conservative";

    /// <summary>"Democrats", "Russians".</summary>
    public static bool IsGroup(string folded) =>
        Groups.Contains(folded) || folded is [.., 's'] && folded.Length > 4 && Demonyms.IsDemonym(folded.AsSpan(0, folded.Length - 1));

    /// <summary>"parliament", "campaign": the head of a noun phrase that stands for a body.</summary>
    public static bool IsBodyHead(ReadOnlySpan<char> word) => BodyHeads.Contains(word);

    /// <summary>NATO, UN, "U.S.": capitals only, two to six of them.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c) || char.IsDigit(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters is >= 2 and <= 6;
    }

    /// <summary>True when a verb whose subject stands right before may begin at <paramref name="token"/>.</summary>
    public static bool BeginsPredicate(TextLayer text, int token)
    {
        if (token >= text.Tokens.Length || text.Tokens[token].Kind != TokenKind.Word)
            return false;
        var word = text.Word(token);
        if (!char.IsLower(word[0]))
            return false;
        return word is [.., 'e', 'd'] or [.., 's'] && word is not ("as" or "its" or "his" or "this") || SubjectVerbs.Contains(word);
    }

    /// <summary>"has", "said", "will": a verb whatever stands around it.</summary>
    public static bool IsSubjectVerb(ReadOnlySpan<char> word) => SubjectVerbs.Contains(word);

    public static bool IsPreposition(ReadOnlySpan<char> word) => word is "of" or "for" or "to" or "in" or "at" or "from" or "with" or "by"
        or "on" or "about" or "against" or "behind" or "between" or "over" or "under" or "within" or "inside" or "near" or "across" or "like" or "than" or "as";

    // "al-Hamad", "el-Sisi"
    private static bool IsHyphenedParticle(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return hyphen is 2 or 3 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]) && FamilyKeys.IsParticle(word[..hyphen]);
    }

    // "(D-Ill.)"
    private static bool IsPartyMark(ReadOnlySpan<char> word) => word is ['D' or 'R' or 'I', '-', ..] && word.Length > 2 && char.IsUpper(word[2]);

    // "ABC-Post": the last part decides.
    private static bool EndsInBody(string folded) => Bodies.Contains(folded.AsSpan(folded.LastIndexOf('-') + 1));
}
