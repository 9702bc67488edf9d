using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Which words belong to names, and to what sort of name.</summary>
internal static class NameWords
{
    /// <summary>True for a capitalised word that may belong to a name.</summary>
    public static bool MayName(TextLayer text, int token)
    {
        if (text.Tokens[token].Kind != TokenKind.Word)
            return false;
        var word = text.Word(token);
        return (char.IsUpper(word[0]) ? !PartyMarks.Is(word) && !IsBased(text, word) : IsHyphenedParticle(word)) && (!text.Words.Names.Common.Contains(word) || IsGivenAnyway(text, token));
    }

    // "the coach, Per Lindqvist": a common word with a capital within a sentence, and a name behind it.
    private static bool IsGivenAnyway(TextLayer text, int token) =>
        text.Words.Names.GivenAnyway.Contains(text.Word(token)) && token > text.Sentences[text.SentenceOf(token)].FirstToken && token + 1 < text.Tokens.Length
        && text.Tokens[token + 1].Kind == TokenKind.Word && char.IsUpper(text.Word(token + 1)[0]);

    /// <summary>As <see cref="MayName"/>, where a sentence begins and any word has a capital.</summary>
    public static bool MayOpen(TextLayer text, int token)
    {
        var word = text.Word(token);
        if (!MayName(text, token) || text.Words.Names.Openers.Contains(word) || IsCompound(word))
            return false;
        return !(word.Length > 5 && text.Words.Language.LooksParticiple(word) && token + 1 < text.Tokens.Length && BeginsPerson(text.Word(token + 1)));
    }

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

    /// <summary>"GRAN", "MUM-OF-TWO": a word in capitals of more than one letter.</summary>
    public static bool IsShouted(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    /// <summary>True when a verb whose subject stands right before may begin at <paramref name="token"/>.</summary>
    public static bool BeginsPredicate(TextLayer text, int token)
    {
        if (token >= text.Tokens.Length || text.Tokens[token].Kind != TokenKind.Word)
            return false;
        var word = text.Word(token);
        if (!char.IsLower(word[0]))
            return false;
        return word.EndsWith("n't") || word.EndsWith("n’t") || word is [.., 'e', 'd'] or [.., 's'] && !text.Words.Names.NoPredicates.Contains(word) || text.Words.Names.SubjectVerbs.Contains(word);
    }

    // "Ten-year-old Ann Roe", "Mother-of-three Ann Roe", "Dublin-born Ann Roe": the capital is the sentence's or a place's.
    private static bool IsCompound(ReadOnlySpan<char> word) => Ages.IsAge(word) || word.Contains("-of-", StringComparison.Ordinal)
        || word.LastIndexOf('-') is > 0 and var hyphen && (word[hyphen..] is "-born" or "-based" || word.Length - hyphen > 4 && char.IsLower(word[hyphen + 1]) && (word.EndsWith("ed") || word.EndsWith("ing")));

    /// <summary>A given name or a form of address.</summary>
    private static bool BeginsPerson(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[24];
        if (word.Length > lower.Length)
            return false;
        var length = word.ToLowerInvariant(lower);
        var plain = lower[..length].TrimEnd('.');
        return GivenNames.IsKnown(plain) || TitleWords.IsHonorific(plain, out _);
    }

    // "the Nagoya-based firm"
    private static bool IsBased(TextLayer text, ReadOnlySpan<char> word) => word.LastIndexOf('-') is > 0 and var hyphen
        && text.Words.Clauses.BasedEndings.Contains(word[(hyphen + 1)..]);

    // "al-Hamad", "el-Sisi"
    private static bool IsHyphenedParticle(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return hyphen is 2 or 3 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]) && FamilyKeys.IsParticle(word[..hyphen]);
    }
}
