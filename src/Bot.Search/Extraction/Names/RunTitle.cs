using Bot.Search.Extraction.Lexicon;
using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Tells the title at the start of a run of capitalised words from the name behind it.</summary>
internal static class RunTitle
{
    /// <summary>Index of the first token of the name; the end of the run when it is a title alone.</summary>
    public static int End(TextLayer text, FoldedWords folded, int first, int end)
    {
        var name = first;
        for (var i = first; i < end; i++)
            if (EndsTitle(folded, first, i, end))
                name = AfterOf(text, folded, i + 1, end);
        if (name == first && (IsTrade(text, folded, first, end) || IsBehindThe(text, folded, first, end)))
            name++;
        // "the Ambassador of the Republic of Korea": no name begins with "of".
        while (name < end && folded.Words.Of.Contains(text.Word(name)))
            name = Math.Min(name + 2, end);
        // "WFC Country Director"
        if (name == first && end - first > 1 && TitleWords.IsTitleNoun(folded[end - 1]) && !TitleWords.IsWeak(folded[end - 1]) && NameWords.IsAcronym(text.Word(first)))
            return end;
        return name < end ? AfterParty(folded, name, end) : name;
    }

    // "Violinist Mirela Dascalu": a trade opens the sentence; within it ("told Administrator Lucille Dunn") a given name stands behind it.
    private static bool IsTrade(TextLayer text, FoldedWords folded, int first, int end) => end - first > 2
        && (text.Sentences[text.SentenceOf(first)].FirstToken == first || GivenNames.IsKnown(folded[first + 1])) && PersonNouns.Includes(folded[first]) && !GivenNames.IsKnown(folded[first]);

    // "Director for East Asia and the Pacific Anna Berg": no person has an article, so the word behind it ends what she directs.
    private static bool IsBehindThe(TextLayer text, FoldedWords folded, int first, int end) => end - first > 2 && first > 0 && text.SentenceOf(first - 1) == text.SentenceOf(first)
        && folded.Words.AnyThe.Contains(text.Word(first - 1)) && !GivenNames.IsKnown(folded[first]) && GivenNames.IsKnown(folded[first + 1])
        && !folded.Words.IsBody(folded[end - 1]) && !folded.Words.Things.Contains(folded[end - 1]);

    /// <summary>What the title tells.</summary>
    public static Gender GenderOf(TextLayer text, FoldedWords folded, int first, int name)
    {
        for (var i = name - 1; i >= first; i--)
            if (GenderOf(folded[i]) is var gender and not Gender.Unknown)
                return gender;
        var before = first - 1;
        return before >= 0 && text.SentenceOf(before) == text.SentenceOf(first) && text.Tokens[before].Kind == TokenKind.Word ? TitleWords.GenderOf(text.Word(before)) : Gender.Unknown;
    }

    private static Gender GenderOf(string folded) =>
        TitleWords.IsHonorific(folded, out var gender) && gender != Gender.Unknown ? gender : TitleWords.GenderOf(folded);

    private static bool EndsTitle(FoldedWords folded, int first, int at, int end)
    {
        var word = folded[at];
        if (at + 1 == end && at > first && folded.Words.Addresses.Contains(folded[at - 1]))
            return false;
        if (TitleWords.IsHonorific(word, out _))
            return at + 1 < end || OnlyTitleWords(folded, first, at);
        if (!TitleWords.IsTitleNoun(word))
            return false;
        // "Premier League", "Justice Department"
        if (at + 2 == end && (folded.Words.BodyHeads.Contains(folded[end - 1]) || folded.Words.IsBody(folded[end - 1])))
            return false;
        var afterTitles = OnlyTitleWords(folded, first, at);
        if (at + 1 == end)
            return afterTitles || at - first > 2 && !TitleWords.IsWeak(word);
        return afterTitles || !TitleWords.IsWeak(word) && !GivenNames.IsKnown(folded[at - 1]);
    }

    private static bool OnlyTitleWords(FoldedWords folded, int first, int before)
    {
        for (var i = first; i < before; i++)
            if (!IsTitleWord(folded, folded[i]))
                return false;
        return true;
    }

    private static bool IsTitleWord(FoldedWords folded, string word) => TitleWords.IsPortfolio(word) || TitleWords.IsTitleNoun(word)
        || TitleWords.IsHonorific(word, out _) || Demonyms.IsDemonym(word) || folded.Words.Places.Contains(word);

    // "Secretary of State John Kerry", "Speaker of the House Paul Ryan", "President of Estonia".
    private static int AfterOf(TextLayer text, FoldedWords folded, int at, int end)
    {
        if (at >= end || !folded.Words.Of.Contains(text.Word(at)))
            return at;
        var next = at + 1;
        while (next < end && (folded.Words.WithinTitles.Contains(text.Word(next)) || IsTitleWord(folded, folded[next]) || folded.Words.IsBody(folded[next])))
            next++;
        return next == at + 1 ? Math.Min(next + 1, end) : next;
    }

    // "Republican Donald Trump", "Israeli Naftali Bennett"
    private static int AfterParty(FoldedWords folded, int name, int end)
    {
        while (end - name > 1 && folded.Words.Parties.Contains(folded[name]) && !folded.Words.IsBody(folded[end - 1]))
            name++;
        // "the Englishwoman Harriet Copley", "the Dane Per Lind"
        if (end - name > 1 && (NameVocabulary.IsCountryman(folded[name]) || end - name > 2 && Demonyms.CountryOfNational(folded[name]) is not null && !GivenNames.IsKnown(folded[name])))
            return name + 1;
        return end - name > 2 && Demonyms.IsDemonym(folded[name]) && GivenNames.IsKnown(folded[name + 1]) ? name + 1 : name;
    }
}
