using Bot.Search.Querying.Wordings;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Asking;

/// <summary>
/// Reads "Union leaders welcomed the turn. The senator did not": who is told not to have done what the sentence before tells of somebody
/// else has taken the opposite stance.
/// </summary>
internal static class ActEllipsis
{
    /// <summary>Where the auxiliary stands behind which nothing but "not" is left; null when the sentence leaves nothing out.</summary>
    public static int? At(string sentence)
    {
        var text = ComparedText.Of(sentence);
        for (var at = 1; at < text.Words.Count; at++)
        {
            var word = text.Words[at];
            var isCut = word.Strict.TrimEnd('\'') is [.., '.' or ':' or ';' or ',' or '-'] || at + 1 == text.Words.Count;
            if (isCut && word.Loose == "not" && ClauseWords.IsAuxiliary(text.Words[at - 1].Loose))
                return at - 1;
            if (isCut && word.Loose.EndsWith("n't", StringComparison.Ordinal) && ClauseWords.IsAuxiliary(word.Loose[..^3]))
                return at;
        }
        return null;
    }

    /// <summary>The sentence before the passage's own in its paragraph; empty when it is the first.</summary>
    public static string Before(Passage unit)
    {
        var before = unit.Article.Text[unit.Paragraph.Start..Math.Max(unit.Paragraph.Start, unit.Context.Start)].TrimEnd();
        var end = before.TrimEnd('.', '"', '\u201D', '\u2019', '\'').Length;
        var start = end == 0 ? -1 : before.LastIndexOf(". ", end - 1, StringComparison.Ordinal);
        // "Gov. Doyle": an abbreviation ends no sentence.
        while (start > 0 && start - before.LastIndexOf(' ', start - 1) <= LongestAbbreviation)
            start = before.LastIndexOf(". ", start - 1, StringComparison.Ordinal);
        return before[(start < 0 ? 0 : start + 2)..];
    }

    private const int LongestAbbreviation = 5;
}
