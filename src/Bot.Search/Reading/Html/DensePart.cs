using AngleSharp.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>The element whose paragraphs hold most words outside of links.</summary>
/// <param name="Element">The element.</param>
/// <param name="First">Its first paragraph that counted.</param>
internal sealed record DensePart(IElement Element, IElement First)
{
    private const int MinParagraph = 40;

    /// <summary>Null when the page has no paragraphs.</summary>
    /// <param name="body">The page.</param>
    /// <param name="clutter">What is clutter on it.</param>
    /// <param name="articles">False to pass over what stands in article elements.</param>
    public static DensePart? Of(IElement body, Clutter clutter, bool articles)
    {
        var scores = new Dictionary<IElement, (double Score, IElement First)>();
        foreach (var paragraph in body.QuerySelectorAll("p, pre, blockquote"))
        {
            var length = Own(paragraph);
            if (length < MinParagraph || paragraph.ParentElement is not { } parent || (!articles && paragraph.Closest("article") is not null) || clutter.Holds(paragraph))
                continue;
            Add(parent, length);
            if (parent.ParentElement is { } above)
                Add(above, length / 2.0);

            void Add(IElement element, double score)
            {
                var known = scores.GetValueOrDefault(element, (0, paragraph));
                scores[element] = (known.Score + score, known.First);
            }
        }
        if (scores.Count == 0)
            return null;
        var (best, found) = scores.MaxBy(pair => pair.Value.Score);
        return new DensePart(best, found.First);
    }

    private static int Own(IElement paragraph) =>
        paragraph.TextContent.Length - paragraph.QuerySelectorAll("a").Sum(link => link.TextContent.Length);
}
