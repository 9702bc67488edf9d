namespace Bot.Search.Querying.Wordings;

/// <summary>Sets the wordings of one utterance side by side.</summary>
internal static class WordingList
{
    /// <summary>
    /// One entry for each different wording, the first citation's first. Punctuation, case and typographic style make
    /// no difference, and an outlet that prints more or less of the same words is listed with them.
    /// </summary>
    public static IReadOnlyList<Wording> Of(IReadOnlyList<Citation> citations)
    {
        var groups = new List<(string Text, ComparedText Words, List<string> Outlets)>();
        foreach (var citation in citations)
        {
            var words = ComparedText.OfTrimmed(citation.Wording);
            var at = groups.FindIndex(group => group.Words.SaysTheSameAs(words) || IsCut(words, group.Words) || IsCut(group.Words, words));
            if (at < 0)
                groups.Add((citation.Wording, words, [citation.Outlet]));
            else if (!groups[at].Outlets.Contains(citation.Outlet, StringComparer.Ordinal))
                groups[at].Outlets.Add(citation.Outlet);
        }
        var first = groups[0].Words;
        return [.. groups.Select((group, i) => new Wording(
            group.Text, group.Outlets, i == 0 ? [] : WordDifference.Between(first, group.Words, text => text.Words.Select(word => word.Loose))))];
    }

    private static bool IsCut(ComparedText part, ComparedText whole)
    {
        for (var at = 0; at + part.Words.Count <= whole.Words.Count; at++)
        {
            var i = 0;
            while (i < part.Words.Count && part.Words[i].Loose == whole.Words[at + i].Loose)
                i++;
            if (i == part.Words.Count)
                return true;
        }
        return false;
    }
}
