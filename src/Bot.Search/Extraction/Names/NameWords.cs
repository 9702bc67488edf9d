using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;

namespace Bot.Search.Extraction.Names;

/// <summary>Which words belong to names, and to what sort of name.</summary>
internal static class NameWords
{
    private static readonly WordList Common = WordList.Load("names-common");
    private static readonly WordList Bodies = WordList.Load("names-bodies");
    private static readonly WordList Places = WordList.Load("names-places");
    private static readonly WordList BodyHeads = WordList.Load("names-body-heads");
    private static readonly WordList SubjectVerbs = WordList.Load("names-subject-verbs");

    /// <summary>True for a capitalised word that may belong to a name.</summary>
    public static bool MayName(TextLayer text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(text.Text[text.Tokens[token].Start]) && !Common.Contains(text.Word(token));

    public static bool IsBody(string folded) => Bodies.Contains(folded);

    public static bool IsPlace(string folded) => Places.Contains(folded);

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

    public static bool IsPreposition(ReadOnlySpan<char> word) => word is "of" or "for" or "to" or "in" or "at" or "from" or "with" or "by"
        or "on" or "about" or "against" or "behind" or "between" or "over" or "under" or "within" or "inside" or "near" or "across";
}
