using System.Globalization;
using Bot.Search.Querying.Handling;

namespace Bot.Search.Querying.Missing;

/// <summary>One plain sentence for each reason, for readers of the JSON document; chats have sentences of their own.</summary>
internal static class NotFoundMessage
{
    public static string Of(NotFoundReason reason, QuestionScope scope)
    {
        var searched = Searched(scope.Coverage);
        return Reason(reason, searched) + Missing(scope.Coverage);
    }

    private static string Reason(NotFoundReason reason, string searched) => reason switch
    {
        NotFoundReason.EmptyQuestion => "Nothing was asked: the question holds no word to search for.",
        NotFoundReason.TooFewWords => "These words are too few and too common to be verified: more of what was said is needed.",
        NotFoundReason.NoCoverage => "No article has been read yet.",
        NotFoundReason.FilteredOut => "No article passes these filters.",
        NotFoundReason.AmbiguousOutlet => "Several outlets have that in their name.",
        NotFoundReason.UnknownRole => $"Nobody in that role is quoted in {searched}.",
        NotFoundReason.UnnamedSpeaker => "People are quoted so, but without a name: no question can be narrowed to them.",
        NotFoundReason.FilteredSpeaker => $"The speaker is quoted, but not in what these filters leave: {searched}.",
        NotFoundReason.UnknownSpeaker => $"Nobody of that name is quoted in {searched}.",
        NotFoundReason.NothingOnTopic => $"The speaker is quoted, but not on this, in {searched}.",
        NotFoundReason.UnanswerableKind => "Quotes tell who said what; they cannot answer a question of this kind.",
        _ => $"Not in the coverage: {searched} searched.",
    };

    /// <summary>What is stored and was not searched; empty when all was.</summary>
    private static string Missing(Coverage coverage)
    {
        var pending = coverage.Pending > 0 ? $" The index is being made: {Count(coverage.Pending, "stored article")} not searched yet." : "";
        var withheld = coverage.Withheld > 0 ? $" {Count(coverage.Withheld, "stored article")} left out because what is stored is damaged." : "";
        return pending + withheld;
    }

    private static string Searched(Coverage coverage)
    {
        var dates = coverage.From is { } from && coverage.To is { } to
            ? $", {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} to {to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : "";
        return $"{Count(coverage.Articles, "article")} from {Count(coverage.Outlets, "outlet")}{dates}";
    }

    private static string Count(int number, string noun) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";
}
