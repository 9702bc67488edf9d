using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Search.Languages;

namespace Bot.Search.Querying.Topics;

/// <summary>The forms that ask for a number and are no topic: "how many people were", "the number of".</summary>
internal static class CountForms
{
    /// <summary>The text without such a form in front; unchanged when it has none, or nothing else.</summary>
    public static string WithoutAsking(string text)
    {
        var left = Asking.Replace(text, "").Trim(' ', '?');
        return left.Length == 0 ? text : left;
    }

    /// <summary>The topic without words that ask how many and say nothing of what; unchanged when it has no others.</summary>
    public static TopicQuery WithoutFillers(TopicQuery topic)
    {
        var told = topic.Parts.Where(part => !Fillers.Contains(part.Label) && !StopWords.IsLight(part.Label)).ToList();
        return told.Count == 0 ? topic : topic with { Parts = told };
    }

    private static readonly FrozenSet<string> Fillers = KnownLanguages.Asked.Lines("questions/count-fillers").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Asking = new(@"^\s*(the )?(how (many|much)( of( the)?)?( people| persons)?( (are|were|was|is|have been|got))?|(numbers?|counts?|figures?|amounts?|totals?) (of|for|on)( the)?( people)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
