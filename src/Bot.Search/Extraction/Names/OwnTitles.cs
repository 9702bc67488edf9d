using Bot.Search.Extraction.Texts;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>
/// Titles that the article alone knows: a word before a name that comes again as a noun ("Sarpanch Ram Lal … the sarpanch said").
/// Their bearers are told of, and the title is taken off their names.
/// </summary>
internal static class OwnTitles
{
    private const int ShortestTitle = 5;

    /// <summary>The titles, folded; the runs that have one lose it.</summary>
    public static HashSet<string> Find(TextLayer text, FoldedWords folded, List<NameRun> runs)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string>? nouns = null;
        foreach (var run in runs)
        {
            if (run.Words < 2 || run.First != run.TitleFirst || run.Kind is not (NameKind.Person or NameKind.Unsure) || run.Words == 2 && !run.Subject)
                continue;
            var word = folded[run.First];
            if (word.Length < ShortestTitle || GivenNames.IsKnown(word) || !(nouns ??= Nouns(text, folded)).Contains(word))
                continue;
            titles.Add(word);
            run.First++;
            run.Kind = NameKind.Person;
        }
        return titles;
    }

    // "the sarpanch said", "the sarpanch, who"
    private static HashSet<string> Nouns(TextLayer text, FoldedWords folded)
    {
        var nouns = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i + 1 < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && text.Tokens[i].Length >= ShortestTitle && text.Words.Names.AnyThe.Contains(text.Word(i - 1)) && char.IsLower(text.Word(i)[0])
                && (text.Tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Stop || NameWords.BeginsPredicate(text, i + 1)))
                nouns.Add(folded[i]);
        }
        return nouns;
    }
}
