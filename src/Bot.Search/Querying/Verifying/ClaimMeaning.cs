using Bot.Search.Analyzing;

namespace Bot.Search.Querying.Verifying;

/// <summary>A word of a claim that carries meaning.</summary>
/// <param name="Terms">Its terms: one, or those of the parts that hyphens hold together.</param>
/// <param name="Joined">The parts as one term; null when there are no parts.</param>
internal sealed record ClaimMeaning(IReadOnlyList<string> Terms, string? Joined)
{
    /// <summary>The meaning-bearing words of a claim, each once.</summary>
    public static IReadOnlyList<ClaimMeaning> Of(string claim, ITermAnalyzer analyzer)
    {
        var tokens = analyzer.Analyze(claim);
        var joined = tokens.Where(token => token.Joined).ToList();
        var single = tokens
            .Where(token => !token.Joined && !analyzer.IsStopTerm(token.Term) && !joined.Exists(whole => Holds(whole, token)))
            .Select(token => new ClaimMeaning([token.Term], null));
        var compounds = joined.Select(whole => new ClaimMeaning(
            [.. tokens.Where(token => !token.Joined && Holds(whole, token)).Select(token => token.Term)], whole.Term));
        return [.. single.Concat(compounds).DistinctBy(one => one.Joined ?? one.Terms[0])];
    }

    /// <summary>True when a text of these terms has it, in either form.</summary>
    public bool StandsIn(IReadOnlySet<string> terms) => (Joined is not null && terms.Contains(Joined)) || Terms.All(terms.Contains);

    private static bool Holds(Token whole, Token part) => part.Span.Start >= whole.Span.Start && part.Span.End <= whole.Span.End;
}
