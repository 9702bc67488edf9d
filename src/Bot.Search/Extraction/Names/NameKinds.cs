using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Tells persons, bodies and places apart by the words of a name and those around it.</summary>
internal static class NameKinds
{
    private const int LongestPerson = 5;

    /// <summary>The kind of the run with its title at <paramref name="first"/> and its name from <paramref name="name"/> to <paramref name="end"/>.</summary>
    public static NameKind Of(TextLayer text, FoldedWords folded, int first, int name, int end)
    {
        if (name == end)
            return NameKind.Title;
        var last = folded[end - 1];
        if (folded.Words.IsGroup(last) || AreAdjectives(text, folded, name, end))
            return NameKind.Title;
        // "The German laughed": Germán is a given name, but nobody is called the Germán.
        if (end - name == 1 && name == first && (Demonyms.IsDemonym(last) || Demonyms.CountryOfNational(last) is not null) && IsCalledThe(text, first) && !NameWords.IsAcronym(text.Word(name)))
            return NameKind.Title;
        // "The South African"
        if (end - name == 2 && name == first && IsCalledThe(text, first) && Joined(folded, name, end) is var people && (Demonyms.IsDemonym(people) || Demonyms.CountryOfNational(people) is not null))
            return NameKind.Title;
        // "The Idaho Republican": a party's word behind a place describes somebody.
        if (name == first && folded.Words.Parties.Contains(last) && IsCalledThe(text, first) && last is not [.., 's'])
            return NameKind.Title;
        // "Tenants have waited": a plural that opens the sentence.
        if (end - name == 1 && last is [.., not 's', 's'] && text.Sentences[text.SentenceOf(first)].FirstToken == first && (PersonNouns.Includes(last.AsSpan(0, last.Length - 1)) || last is [_, _, .., 'e', _] && PersonNouns.Includes(last.AsSpan(0, last.Length - 2))))
            return NameKind.Title;
        if (IsListed(text, folded, name, end))
            return NameKind.Body;
        if (name > first)
            return NameKind.Person;
        if (IsCalledThe(text, first) && !GivenNames.IsKnown(folded[name]))
        {
            if (end - name > 1 && NameWords.IsAcronym(text.Word(end - 1)) && PersonNouns.Includes(last))
                return NameKind.Title;
            if (end - name == 1 && text.Word(name) is [_, .., not '.'] && !Demonyms.IsCountry(last))
                return NameKind.Body;
            if (end - name > 1 && IsWholePhrase(text, end))
                return NameKind.Body;
        }
        if (end - name == 1)
            return Single(text, name, last);
        if (folded.Words.Places.Contains(last) && !GivenNames.IsKnown(folded[name]) || Demonyms.IsCountry(Joined(folded, name, end)))
            return NameKind.Place;
        return IsPersonal(text, folded, name, end) ? NameKind.Person : NameKind.Unsure;
    }

    private static bool IsCalledThe(TextLayer text, int first) =>
        first > 0 && (text.Word(first - 1) is "the" or "The" || text.Tokens[first - 1].Kind == TokenKind.Clitic && text.Tokens[first - 1].Length == 1);

    // "The Asili Pamoja demanded wells": an article stands before a name of a person only when a noun follows it.
    private static bool IsWholePhrase(TextLayer text, int end) => end >= text.Tokens.Length
        || text.Tokens[end].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Bracket || NameWords.BeginsPredicate(text, end);

    // "The Estonian" describes somebody; "US" and "UK" name countries.
    private static bool AreAdjectives(TextLayer text, FoldedWords folded, int name, int end)
    {
        for (var i = name; i < end; i++)
            if (!folded.Words.IsAdjective(folded[i]) || NameWords.IsAcronym(text.Word(i)) || GivenNames.IsKnown(folded[i]))
                return false;
        return true;
    }

    private static NameKind Single(TextLayer text, int token, string folded)
    {
        if (text.Word(token) is [_, _, .., '.'] && text.Word(token)[1] != '.')
            return NameKind.Place;
        if (text.Words.Names.Places.Contains(folded) || Demonyms.IsCountry(folded) || text.Words.Names.ShortCountries.Contains(folded))
            return NameKind.Place;
        // "Grade 4", "Route 66"
        if (token + 1 < text.Tokens.Length && text.Tokens[token + 1].Kind == TokenKind.Number)
            return NameKind.Body;
        if (GivenNames.IsKnown(folded) && text.Sentences[text.SentenceOf(token)].FirstToken != token)
            return NameKind.Person;
        return NameWords.IsAcronym(text.Word(token)) ? NameKind.Body : NameKind.Unsure;
    }

    // A body's word decides, save behind a given name: "Jerry West", "Naomi Post".
    private static bool IsListed(TextLayer text, FoldedWords folded, int name, int end)
    {
        var given = end - name <= 3 && GivenNames.IsKnown(folded[name]);
        if (end - name > 1 && !given && folded.Words.Things.Contains(folded[end - 1]))
            return true;
        for (var i = name; i < end; i++)
            if (folded.Words.IsBody(folded[i]) && !(given && end - name == 2))
                return true;
        var words = 0;
        for (var i = name; i < end; i++)
            words += text.Tokens[i].Kind == TokenKind.Mark ? 0 : 1;
        return words > LongestPerson;
    }

    private static bool IsPersonal(TextLayer text, FoldedWords folded, int name, int end)
    {
        if (Demonyms.IsDemonym(folded[name]))
            return false;
        if (GivenNames.IsKnown(folded[name]) || RegisteredNames.GenderOf(folded[name]) != Gender.Unknown)
            return true;
        if (end - name is 2 or 3 && FamilyEndings.Fits(folded[end - 1], out _))
            return true;
        if (end - name >= 3 && folded[name + 1].Length == 1 || folded[name].Length == 1)
            return true;
        if (name > 0 && text.SentenceOf(name - 1) == text.SentenceOf(name) && text.Tokens[name - 1].Kind == TokenKind.Word && TitleWords.IsTitleNoun(text.Word(name - 1)))
            return true;
        return IsAge(text, end);
    }

    // "John Doe, 45,"
    private static bool IsAge(TextLayer text, int end) => end + 1 < text.Tokens.Length
        && text.Tokens[end].Kind == TokenKind.Comma && text.Tokens[end + 1].Kind == TokenKind.Number && text.Tokens[end + 1].Length is 2;

    private static string Joined(FoldedWords folded, int name, int end)
    {
        var joined = folded[name];
        for (var i = name + 1; i < end; i++)
            joined += " " + folded[i];
        return joined;
    }
}
