using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>What a page never shows as text, whatever the page is about: elements for machines and pictures, parts that hide themselves.</summary>
internal static class Unseen
{
    private static readonly FrozenSet<string> NeverText = new[]
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "button", "select", "input", "textarea",
        "figcaption", "picture", "video", "audio", "canvas", "dialog", "menu", "head", "link", "meta", "map", "nav", "aside", "footer", "figure",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when nothing below the element is text of the page.</summary>
    public static bool Is(IElement element) => IsNeverText(element) || IsHidden(element);

    /// <summary>As <see cref="Is"/>, for the head of a story: some systems keep who wrote it in a footer above the text.</summary>
    public static bool IsInHead(IElement element) => (IsNeverText(element) && element.LocalName != "footer") || IsHidden(element);

    private static bool IsNeverText(IElement element) =>
        NeverText.Contains(element.LocalName) && !(element.LocalName == "figure" && element.QuerySelector("blockquote") is not null);

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
}
