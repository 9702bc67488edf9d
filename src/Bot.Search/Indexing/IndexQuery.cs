namespace Bot.Search.Indexing;

/// <summary>
/// What to find, in no engine's language: a closed set of nodes over analysed terms. An empty <see cref="Must"/>
/// matches every unit that the filter leaves, with score 0.
/// </summary>
public abstract record IndexQuery
{
    private IndexQuery()
    {
    }

    /// <summary>Matches everything.</summary>
    public static IndexQuery Everything { get; } = new Must([]);

    /// <summary>One term, as the analyser gives it.</summary>
    public sealed record Term(string Value) : IndexQuery;

    /// <summary>Terms that follow each other directly, in this order, in the words, sentence, paragraph or headline; stop terms alone in the words only.</summary>
    public sealed record Phrase(IReadOnlyList<string> Terms) : IndexQuery;

    /// <summary>Terms in any order with at most <paramref name="Distance"/> other words between first and last; else as a phrase.</summary>
    public sealed record Near(IReadOnlyList<string> Terms, int Distance) : IndexQuery;

    /// <summary>Every part must match; the score is their sum.</summary>
    public sealed record Must(IReadOnlyList<IndexQuery> Parts) : IndexQuery;

    /// <summary>At least one part must match; the score is the sum of those that do.</summary>
    public sealed record Should(IReadOnlyList<IndexQuery> Parts) : IndexQuery;

    /// <summary>The same thing written differently (spelling, synonym): at least one must match; the best one counts.</summary>
    public sealed record DisjunctionMax(IReadOnlyList<IndexQuery> Parts) : IndexQuery;

    /// <summary>Units where <paramref name="Part"/> matches inside the words themselves do not count. Only among the parts of an <see cref="Must"/>.</summary>
    public sealed record MustNot(IndexQuery Part) : IndexQuery;
}
