using Bot.Search.Indexing;

namespace Bot.Search.Querying.Topics;

/// <summary>A topic in the words of the index.</summary>
/// <param name="Parts">What must be found; empty when the topic holds nothing to search for.</param>
/// <param name="Excluded">What a hit's own words must not hold.</param>
internal sealed record TopicQuery(IReadOnlyList<TopicPart> Parts, IReadOnlyList<IndexQuery> Excluded)
{
    /// <summary>It asks what is so, not who says what: a sentence that nobody is quoted with tells it as well as a quote.</summary>
    public bool IsOfFacts { get; init; }

    /// <summary>It has the form of a question; else it is a statement, or a few words.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Nothing to highlight.</summary>
    public static IReadOnlySet<string> NoTerms { get; } = new HashSet<string>();

    /// <summary>Every part must be found.</summary>
    public IndexQuery All => new IndexQuery.Must([.. Parts.Select(part => part.Query), .. Excluded]);

    /// <summary>At least one part must be found.</summary>
    public IndexQuery Any
    {
        get
        {
            IndexQuery any = new IndexQuery.Should([.. Parts.Select(part => part.Query)]);
            return Excluded.Count == 0 ? any : new IndexQuery.Must([any, .. Excluded]);
        }
    }

    /// <summary>The terms to highlight.</summary>
    public IReadOnlySet<string> Terms => Parts.SelectMany(part => part.Terms).ToHashSet(StringComparer.Ordinal);
}

/// <summary>One thing a topic asks for, under every form it may be written in.</summary>
/// <param name="Label">As typed.</param>
/// <param name="Query">Finds it.</param>
/// <param name="Forms">The forms, each as its terms in order; the first is the one typed.</param>
internal sealed record TopicPart(string Label, IndexQuery Query, IReadOnlyList<IReadOnlyList<string>> Forms)
{
    /// <summary>How much it tells that nobody uses the word, 0 to 1: less for one that any text may do without ("happened").</summary>
    public double Telling { get; init; } = 1;

    /// <summary>Every term of every form.</summary>
    public IEnumerable<string> Terms => Forms.SelectMany(form => form);

    /// <summary>The part with more forms behind its own.</summary>
    public TopicPart With(IEnumerable<IReadOnlyList<string>> more)
    {
        var forms = Forms.Concat(more).DistinctBy(form => string.Join(' ', form)).ToList();
        return forms.Count == Forms.Count ? this : this with { Forms = forms, Query = QueryOf(forms) };
    }

    /// <summary>Finds any of some forms.</summary>
    public static IndexQuery QueryOf(IReadOnlyList<IReadOnlyList<string>> forms)
    {
        var queries = forms.Select(form => form.Count == 1 ? (IndexQuery)new IndexQuery.Term(form[0]) : new IndexQuery.Phrase(form)).ToList();
        return queries.Count == 1 ? queries[0] : new IndexQuery.DisjunctionMax(queries);
    }
}
