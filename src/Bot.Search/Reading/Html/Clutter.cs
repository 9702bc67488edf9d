using System.Collections.Frozen;
using AngleSharp.Dom;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Parts of a page that are not the article: by element, by role, and by the words in class and id. A part that is only
/// named so stays when it holds most of the text of <paramref name="root"/>: then it is the frame of the article.
/// </summary>
internal sealed class Clutter(IElement root)
{
    private const int MinFrame = 100;
    private const double MostOwn = 0.5;
    private const double NearlyAll = 0.9;

    private static readonly FrozenSet<string> Roles = new[]
    {
        "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "menu", "menubar", "toolbar", "form",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private TextWeights? _weights;
    private bool _knowsNone;

    private TextWeights Weights => _weights ??= new TextWeights(root);

    /// <summary>For an element all of which is wanted, whatever its parts are named.</summary>
    public static Clutter OfNothing(IElement root) => new(root) { _knowsNone = true };

    /// <summary>True when nothing below this element belongs to the article.</summary>
    public bool Is(IElement element)
    {
        if (ClutterLexicon.IsNeverText(element))
            return true;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || HidesItself(element))
            return true;
        return !_knowsNone && (HasRole(element) || IsNamed(element));
    }

    /// <summary>True when the element, or one that holds it, is clutter.</summary>
    public bool Holds(IElement element) => Any(element, Is);

    /// <summary>True when the element stands in a part of the page that is about other pages or about the site.</summary>
    public bool HoldsElsewhere(IElement element) =>
        Any(element, up => up.LocalName is "aside" or "footer" or "nav" || up.GetAttribute("role") is "complementary" or "navigation" or "contentinfo" || (ClutterLexicon.Elsewhere.Names(up) && IsNamed(up)));

    private bool Any(IElement element, Predicate<IElement> test)
    {
        for (var up = element; up is not null && up != root; up = up.ParentElement)
        {
            if (test(up))
                return true;
        }
        return false;
    }

    private bool IsNamed(IElement element)
    {
        if (ClutterLexicon.Elsewhere.Names(element))
            return !(Weights.ShareOfAll(element) >= NearlyAll && IsLong(element));
        // Some systems wrap the whole page in a form.
        var doubtful = element.LocalName == "form" || ClutterLexicon.Doubtful.Names(element);
        return doubtful && !(Weights.ShareOfOwn(element) > MostOwn && IsLong(element));
    }

    private bool IsLong(IElement element) => Weights.LettersIn(element) >= MinFrame;

    private static bool HasRole(IElement element) => element.GetAttribute("role") is { } role && Roles.Contains(role.Trim());

    private static bool HidesItself(IElement element) =>
        element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The word lists of this folder, and how names of classes are held against them.</summary>
internal sealed class ClutterLexicon
{
    private static readonly FrozenSet<string> Layout = new[] { "no", "not", "without", "has", "with", "hide" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NeverText = new[]
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "button", "select", "input", "textarea",
        "figcaption", "picture", "video", "audio", "canvas", "dialog", "menu", "head", "link", "meta", "map", "nav", "aside", "footer", "figure",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> _words;

    private ClutterLexicon(string name) => _words = WordFile.Lines($"Reading/Html/Lexicon/{name}").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Parts that are seldom the article.</summary>
    public static ClutterLexicon Doubtful { get; } = new("clutter");

    /// <summary>Parts that belong to other pages, to readers or to the site.</summary>
    public static ClutterLexicon Elsewhere { get; } = new("elsewhere");

    /// <summary>True for elements that hold no text of the article, whatever they are named.</summary>
    public static bool IsNeverText(IElement element) => NeverText.Contains(element.LocalName);

    /// <summary>True when class or id of the element is a word of the list; the frames that every page has are never named so.</summary>
    public bool Names(IElement element) =>
        element.LocalName is not ("body" or "html" or "main" or "article") && !element.HasAttribute("itemprop") &&
        (Names(element.GetAttribute("class")) || Names(element.Id));

    /// <summary>Class names are taken apart at spaces, and the whole name or its first or last part must be a word of the list.</summary>
    private bool Names(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return false;
        foreach (var name in value.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = name.ToLowerInvariant().Split(['-', '_', ':', '.'], StringSplitOptions.RemoveEmptyEntries);
            // "no-sidebar" says how the page is laid out, and stands on its frame.
            if (parts.Length > 0 && !Layout.Contains(parts[0]) && (_words.Contains(parts[0]) || _words.Contains(parts[^1]) || _words.Contains(string.Join('-', parts))))
                return true;
        }
        return false;
    }
}
