using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>Parts of a page that are not the article: by element, by role, and by the words in class and id.</summary>
internal static class Clutter
{
    private static readonly FrozenSet<string> Elements = new[]
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "form", "button", "select", "input", "textarea",
        "nav", "aside", "footer", "figure", "figcaption", "picture", "video", "audio", "canvas", "dialog", "menu", "head", "link", "meta", "map",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Roles = new[]
    {
        "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "menu", "menubar", "toolbar", "form",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Words = ClutterLexicon.Load();

    /// <summary>True when nothing below this element belongs to the article.</summary>
    public static bool Is(IElement element)
    {
        if (Elements.Contains(element.LocalName))
            return true;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || HidesItself(element))
            return true;
        return (element.GetAttribute("role") is { } role && Roles.Contains(role.Trim())) || NamesClutter(element);
    }

    private static bool HidesItself(IElement element) =>
        element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static bool NamesClutter(IElement element)
    {
        if (element.LocalName is "body" or "html" or "main" or "article" || element.HasAttribute("itemprop"))
            return false;
        return HasWord(element.GetAttribute("class")) || HasWord(element.Id);
    }

    /// <summary>Class names are taken apart at spaces, and the whole name or its first or last part must be a word of the list.</summary>
    private static bool HasWord(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return false;
        foreach (var name in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = name.ToLowerInvariant().Split(['-', '_', ':', '.'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 0 && (Words.Contains(string.Join('-', parts)) || Words.Contains(parts[0]) || Words.Contains(parts[^1])))
                return true;
        }
        return false;
    }
}
