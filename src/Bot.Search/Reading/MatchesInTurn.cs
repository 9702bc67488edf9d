using System.Text.RegularExpressions;

namespace Bot.Search.Reading;

/// <summary>Matches of an expression in a long text: a collection of them keeps each, some hundred bytes for two letters.</summary>
internal static class MatchesInTurn
{
    /// <summary>One after the other, none of them kept.</summary>
    public static IEnumerable<Match> InTurn(this Regex expression, string text)
    {
        for (var match = expression.Match(text); match.Success; match = match.NextMatch())
            yield return match;
    }
}
