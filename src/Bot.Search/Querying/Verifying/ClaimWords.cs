using System.Text.RegularExpressions;
using Bot.Search.Analyzing;
using Bot.Search.Querying.Wordings;

namespace Bot.Search.Querying.Verifying;

/// <summary>
/// The words of a claim. "…", "..." and "[…]" say that words were left out there: what stands on both sides may be the
/// beginning and the end of one quote. "[sic]" is nobody's word.
/// </summary>
internal sealed class ClaimWords
{
    // Single words that somebody picked out of a text are no quote with omissions.
    private const int FewestOfPart = 2;

    private ClaimWords(ComparedText whole, IReadOnlyList<ComparedText> parts)
    {
        Whole = whole;
        Parts = parts;
    }

    /// <summary>All words, ellipses left out.</summary>
    public ComparedText Whole { get; }

    /// <summary>The words between the ellipses; one part when there is none.</summary>
    public IReadOnlyList<ComparedText> Parts { get; }

    public static ClaimWords Of(string claim)
    {
        var parts = Ellipsis.Split(Sic.Replace(claim, " ")).Where(part => part.Any(char.IsLetterOrDigit)).ToList();
        var whole = ComparedText.OfTrimmed(string.Join(' ', parts));
        var texts = parts.ConvertAll(ComparedText.OfTrimmed);
        return new ClaimWords(whole, texts.TrueForAll(text => text.Words.Count >= FewestOfPart) ? texts : [whole]);
    }

    /// <summary>The claim with compounds written as in <paramref name="text"/>.</summary>
    public ClaimWords JoinedLike(ComparedText text) => new(Whole.JoinedLike(text), [.. Parts.Select(part => part.JoinedLike(text))]);

    /// <summary>The claim with contractions written out where <paramref name="text"/> does.</summary>
    public ClaimWords SplitLike(ComparedText text) => new(Whole.SplitLike(text), [.. Parts.Select(part => part.SplitLike(text))]);

    private static readonly Regex Ellipsis = new(@"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)*", RegexOptions.CultureInvariant);

    private static readonly Regex Sic = new(@"\[sic\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}

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
