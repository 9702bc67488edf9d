using AngleSharp.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>
/// The part of a page whose sentences stand closest together. Its text may be paragraphs, or lines between line breaks; it may stand
/// in several elements of one make, and a lead may stand before it.
/// </summary>
/// <param name="Elements">What holds it, in the order of the page.</param>
/// <param name="First">Its first paragraph that counted.</param>
internal sealed record DensePart(IReadOnlyList<IElement> Elements, INode First)
{
    private const int MinParagraph = 40;
    private const int MinLead = 40;
    private const int MaxRoots = 60;
    private const int MaxCandidates = 6;
    private const double SameProse = 0.95;

    /// <summary>Null when the page has no paragraphs.</summary>
    /// <param name="body">The page.</param>
    /// <param name="clutter">What is clutter on it.</param>
    /// <param name="articles">False to pass over what stands in article elements.</param>
    public static DensePart? Of(IElement body, Clutter clutter, bool articles)
    {
        var scores = new Dictionary<IElement, (double Score, INode First)>();
        var blocks = clutter.Blocks(body, articles).Where(block => !block.Heading).Select(block => (Block: block, Frame: Frame(block.Last))).ToList();
        var lines = blocks.Where(one => one.Frame is not null).CountBy(one => one.Frame!).ToDictionary();
        foreach (var (block, frame) in blocks)
        {
            var length = block.Text.Length - block.Linked;
            if (length < MinParagraph || frame is null || Holder(frame, lines[frame]) is not { } holder)
                continue;
            Add(holder, length);
            if (holder != body && holder.ParentElement is { } above && above != body)
                Add(above, length / 2.0);

            void Add(IElement element, double score)
            {
                var known = scores.GetValueOrDefault(element, (0, block.Last));
                scores[element] = (known.Score + score, known.First);
            }
        }
        if (scores.Count == 0)
            return null;
        // Each of the best is taken with what belongs to it: a story in pieces is weaker in each than a long footer.
        var parts = scores.OrderByDescending(pair => pair.Value.Score).Take(MaxCandidates)
            .Select(pair => (Elements: WithSiblings(Widened(pair.Key, body, clutter), clutter), pair.Value.Score, pair.Value.First, pair.Key));
        var best = parts.MaxBy(part => part.Score + part.Elements.Where(element => !element.Contains(part.Key)).Sum(clutter.ProseIn));
        return new DensePart(best.Elements, best.First);
    }

    /// <summary>The block that text stands in.</summary>
    private static IElement? Frame(INode text)
    {
        var up = text.ParentElement;
        while (up is not null && up.LocalName is not ("p" or "pre" or "blockquote" or "li" or "dd" or "dt" or "div" or "section" or "article" or "main" or "td" or "th" or "body" or "center" or "form"))
            up = up.ParentElement;
        return up;
    }

    /// <summary>What the paragraph is one of many in: its parent, or what holds several bare lines itself. Entries of lists are no paragraphs.</summary>
    private static IElement? Holder(IElement frame, int lines) => frame.LocalName switch
    {
        "li" or "dd" or "dt" or "th" => null,
        "p" or "pre" or "blockquote" => frame.ParentElement,
        "div" or "section" when lines == 1 && frame.ParentElement is { } parent => parent,
        _ => frame,
    };

    /// <summary>Up to the element beside which other text stands.</summary>
    private static IElement Widened(IElement element, IElement body, Clutter clutter)
    {
        var at = element;
        while (at != body && at.ParentElement is { } above && above != body && clutter.ProseIn(at) >= clutter.ProseIn(above) * SameProse && !above.Children.Any(child => child != at && IsHeading(child)))
            at = above;
        return at;
    }

    /// <summary>Pieces of one make belong together, and so do bare paragraphs beside them and a lead before them.</summary>
    private static IReadOnlyList<IElement> WithSiblings(IElement best, Clutter clutter)
    {
        if (best.ParentElement is not { } parent || best.LocalName is "body")
            return [best];
        var roots = new List<IElement>();
        var (before, headed, blocked) = (true, false, false);
        foreach (var child in parent.Children)
        {
            if (child == best)
                before = false;
            if (child == best || (roots.Count < MaxRoots && !clutter.Is(child) && Belongs(child, best, before && !blocked ? headed ? 1 : 2 : 0, clutter)))
                roots.Add(child);
            // What stands before the headline is no lead.
            else if (before && IsHeading(child) && child.LocalName == "h1")
                (roots, headed, blocked) = ([], true, false);
            // A lead follows the headline; what stands behind another story is none.
            else if (before && clutter.ProseIn(child) >= MinLead)
                (roots, blocked) = ([], true);
        }
        return roots;
    }

    /// <param name="child">Beside the best.</param>
    /// <param name="best">The best.</param>
    /// <param name="lead">How many times shorter a lead must be; 0 behind the best, where none stands.</param>
    /// <param name="clutter">What is clutter on the page.</param>
    private static bool Belongs(IElement child, IElement best, int lead, Clutter clutter)
    {
        if (child.LocalName is "p" or "blockquote" or "ul" or "ol" or "h2" or "h3" or "h4" or "pre")
            return best.LocalName is not ("td" or "li") && (clutter.ProseIn(child) > 0 || child.LocalName is "h2" or "h3" or "h4");
        if (clutter.ProseIn(child) < MinLead)
            return false;
        return (child.LocalName == best.LocalName && Make(child) == Make(best)) || (lead > 0 && clutter.ProseIn(child) * lead * 1.5 <= clutter.ProseIn(best));
    }

    private static bool IsHeading(IElement element) => element.LocalName is "h1" || (element.LocalName is "header" or "div" && element.QuerySelector("h1") is not null);

    /// <summary>Class names without their numbers: "part-1" and "part-2" are of one make.</summary>
    private static string Make(IElement element) => new([.. (element.ClassName ?? "").Where(letter => !char.IsDigit(letter))]);
}
