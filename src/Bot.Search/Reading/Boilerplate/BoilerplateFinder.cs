using Bot.Search.Domain;

namespace Bot.Search.Reading.Boilerplate;

/// <summary>
/// Finds what stands in a page's text but is no reporting. The text itself is left as it is: the parts are given as
/// spans, and extraction passes over them. Every rule looks at the outside of a line (place, length, ending, fixed
/// phrases), never at what the news is about; when in doubt a line stays.
/// </summary>
internal static class BoilerplateFinder
{
    /// <summary>Sorted, without overlap; <paramref name="marked"/> are taken in.</summary>
    public static IReadOnlyList<TextSpan> Find(BoilerplateInput input, IReadOnlyList<TextSpan> marked)
    {
        var lines = new TextLines(input.Text);
        var found = new BoilerplateMarks(lines);
        foreach (var span in marked)
            found.Add(span);
        PhraseRules.Mark(lines, found);
        CreditRules.Mark(lines, input, found);
        HeadRules.Mark(lines, input, found);
        DatelineRules.Mark(lines, found);
        LinkListRules.Mark(lines, found);
        return found.Merged(input.Text);
    }
}

/// <summary>A text and what is known about it, to be searched for parts that are no reporting.</summary>
internal sealed record BoilerplateInput(string Text, string Title, string Outlet, string? Byline);
