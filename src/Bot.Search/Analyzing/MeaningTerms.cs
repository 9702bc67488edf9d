namespace Bot.Search.Analyzing;

/// <summary>The terms of a text that carry a topic.</summary>
internal static class MeaningTerms
{
    /// <summary>In order, without joined forms and stop terms.</summary>
    public static IEnumerable<string> MeaningOf(this ITermAnalyzer analyzer, string text) =>
        analyzer.Analyze(text).Where(token => !token.Joined && !analyzer.IsStopTerm(token.Term)).Select(token => token.Term);
}
