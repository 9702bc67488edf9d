using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Finds where a run of capitalised words ends: particles and "of" inside names go on, commas and "'s" do not.</summary>
internal static class NameRunEnd
{
    private const int LongestNickname = 2;

    /// <summary>Index behind the run that begins at <paramref name="first"/>; at most <paramref name="limit"/>.</summary>
    public static int Find(TextLayer text, FoldedWords folded, int first, int limit)
    {
        var end = first + 1;
        while (end < limit)
        {
            var next = Next(text, folded, first, end, limit);
            if (next == end)
                break;
            end = next;
        }
        return WithSuffix(text, end, limit);
    }

    private static int Next(TextLayer text, FoldedWords folded, int first, int end, int limit)
    {
        if (NameWords.MayName(text, end) || IsCommonFamilyName(text, end, limit))
            return end + 1;
        if (text.Tokens[end].Kind == TokenKind.Symbol && text.Word(end) is "&" && end + 1 < limit && NameWords.MayName(text, end + 1))
            return end + 2;
        if (text.Tokens[end].Kind == TokenKind.Mark)
            return AfterNickname(text, end, limit);
        if (text.Tokens[end].Kind == TokenKind.Clitic)
            return AfterOwners(text, folded, end, limit);
        if (text.Tokens[end].Kind != TokenKind.Word)
            return end;
        if (text.Words.Names.Of.Contains(text.Word(end)) && TakesOf(folded, end - 1))
            return AfterOf(text, end, limit);
        return AfterParticles(text, end, limit);
    }

    // Marcia "Cia" Price, Assunta “Zia Nina” Bellucci
    private static int AfterNickname(TextLayer text, int mark, int limit)
    {
        if (!IsGiven(text, mark - 1) && !NameWords.MayName(text, mark - 1))
            return mark;
        var closer = mark + 1;
        while (closer < limit && closer - mark <= LongestNickname && text.Tokens[closer].Kind == TokenKind.Word && char.IsUpper(text.Word(closer)[0]))
            closer++;
        return closer > mark + 1 && closer + 1 < limit && text.Tokens[closer].Kind == TokenKind.Mark && NameWords.MayName(text, closer + 1) ? closer + 2 : mark;
    }

    // "the Tarn Fishers' Cooperative", "the Seamen's League": several own a body together, and it is called so.
    private static int AfterOwners(TextLayer text, FoldedWords folded, int clitic, int limit) =>
        clitic + 1 < limit && NameWords.MayName(text, clitic + 1) && folded.Words.IsBody(folded[clitic + 1])
        && (text.Tokens[clitic].Length == 1 || folded[clitic - 1].EndsWith("men", StringComparison.Ordinal) || folded.Words.Plurals.Contains(folded[clitic - 1]) || clitic > 1 && folded.Words.Saints.Contains(folded[clitic - 2])) ? clitic + 2 : clitic;

    // "Theresa May", "George Will": a common word with a capital is a family name behind a given name.
    private static bool IsCommonFamilyName(TextLayer text, int token, int limit) =>
        text.Tokens[token].Kind == TokenKind.Word && text.Tokens[token].Length > 2 && char.IsUpper(text.Word(token)[0])
        && (IsGiven(text, token - 1) || IsBehindTitled(text, token)) && (token + 1 >= limit || text.Tokens[token + 1].Kind != TokenKind.Number);

    // "Dr Achieng Were, said"
    private static bool IsBehindTitled(TextLayer text, int token) => token >= 2 && text.Tokens[token - 2].Kind == TokenKind.Word && NameWords.MayName(text, token - 1)
        && TitleWords.IsHonorific(text.Word(token - 2).ToString().ToLowerInvariant().TrimEnd('.'), out _)
        && token + 1 < text.Tokens.Length && (text.Tokens[token + 1].Kind is TokenKind.Comma or TokenKind.Stop || NameWords.BeginsPredicate(text, token + 1));

    private static bool IsGiven(TextLayer text, int token)
    {
        var word = text.Word(token);
        Span<char> lower = stackalloc char[24];
        if (word.Length > lower.Length)
            return false;
        var length = word.ToLowerInvariant(lower);
        return GivenNames.IsKnown(lower[..length]) || TitleWords.IsHonorific(lower[..length].TrimEnd('.'), out _) || text.Words.Names.BeforeCommonNames.Contains(word);
    }

    private static bool TakesOf(FoldedWords folded, int token) =>
        TitleWords.IsTitleNoun(folded[token]) || folded.Words.TakesOf.Contains(folded[token]) || folded.Words.IsBody(folded[token]);

    private static int AfterOf(TextLayer text, int of, int limit)
    {
        var next = of + 1;
        if (next < limit && text.Words.Names.AnyThe.Contains(text.Word(next)))
            next++;
        return next < limit && NameWords.MayName(text, next) ? next + 1 : of;
    }

    private static int AfterParticles(TextLayer text, int end, int limit)
    {
        var next = end;
        while (next < limit && next < end + 3 && FamilyKeys.IsParticle(text.Word(next)))
            next++;
        return next > end && next < limit && NameWords.MayName(text, next) ? next + 1 : end;
    }

    private static int WithSuffix(TextLayer text, int end, int limit)
    {
        var at = end < limit && text.Tokens[end].Kind == TokenKind.Comma ? end + 1 : end;
        return at < limit && text.Words.Names.Suffixes.Contains(text.Word(at)) ? at + 1 : end;
    }
}
