using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Parts of a page that its elements draw for themselves: the shadow that a template declares for the element it stands in
/// (https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode) is shown in that element.
/// </summary>
internal static class ShadowParts
{
    private const int MaxParts = 200;
    private const string Declaration = "shadowrootmode";

    /// <summary>Moves what each shadow holds to the beginning of its element.</summary>
    /// <param name="document">The page.</param>
    /// <param name="source">Its markup.</param>
    public static void Place(IHtmlDocument document, string source)
    {
        if (!source.Contains(Declaration, StringComparison.OrdinalIgnoreCase))
            return;
        var pending = new Stack<IElement>(document.All.Reverse());
        for (var left = MaxParts; left > 0 && pending.TryPop(out var element);)
        {
            if (element.ShadowRoot is not { } shadow)
                continue;
            left--;
            // What is moved may have shadows itself.
            foreach (var inner in shadow.QuerySelectorAll("*").Reverse())
                pending.Push(inner);
            var first = element.FirstChild;
            foreach (var node in shadow.ChildNodes.ToList())
                element.InsertBefore(node, first);
        }
    }
}
