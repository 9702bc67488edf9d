using AngleSharp.Html.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Parts of a page that its elements draw for themselves: a template that declares the shadow of the element it stands in
/// (https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode) is shown in that element.
/// </summary>
internal static class ShadowParts
{
    private const int MaxParts = 200;
    private const string Declared = "template[shadowrootmode]";

    /// <summary>Moves what each such template holds to where the template stands.</summary>
    public static void Place(IHtmlDocument document)
    {
        // What is moved may hold such templates itself.
        for (var left = MaxParts; left > 0 && document.QuerySelector(Declared) is IHtmlTemplateElement { Parent: { } parent } template; left--)
        {
            foreach (var node in template.Content.ChildNodes.ToList())
                parent.InsertBefore(node, template);
            template.Remove();
        }
    }
}
