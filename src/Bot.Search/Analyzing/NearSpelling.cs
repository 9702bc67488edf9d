using Bot.Search.Naming;

namespace Bot.Search.Analyzing;

/// <summary>Which terms may be misspellings of each other, by edits: insert, delete, exchange, swap of neighbours.</summary>
internal static class NearSpelling
{
    private const int LongWord = 7;
    private const int ShortestCorrected = 3;
    private const int LongestCorrected = 32;

    /// <summary>How many edits count as a misspelling of a term of this length.</summary>
    public static int Allowed(string term) => term.Length switch
    {
        < ShortestCorrected or > LongestCorrected => 0,
        >= LongWord => 2,
        _ => 1,
    };

    /// <summary>
    /// The letters with which a correction may begin: people seldom miss the first letter but by swapping it, and
    /// looking at every word of the coverage would cost too much.
    /// </summary>
    public static IReadOnlyList<char> FirstLetters(string term) => term.Length < ShortestCorrected ? []
        : term[0] == term[1] ? [term[0]] : [term[0], term[1]];

    /// <summary>The number of edits where it is allowed; more than that where it is not.</summary>
    public static int Distance(string term, string other) => Misspellings.Distance(term, other, Allowed(term));
}
