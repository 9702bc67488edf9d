using System.Collections.Frozen;
using AngleSharp.Dom;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Parts of a page that are not the article: by element, by role, and by the words in class and id. Names are evidence: what
/// they speak against stays when it holds the sentences of the page (see <see cref="Prose"/>).
/// </summary>
internal sealed class Clutter(IElement root)
{
    /// <summary>So much of the page's sentences in parts of one name makes them the frame of the article.</summary>
    private const double FrameShare = 0.4;
    private const double NearlyAll = 0.9;

    /// <summary>A story that stands before a part which is named for something else.</summary>
    private const int MinStory = 140;

    private static readonly FrozenSet<string> Roles = new[]
    {
        "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "alert", "menu", "menubar", "toolbar", "form",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<IElement, bool> _named = [];
    private Prose? _prose;
    private HashSet<IElement>? _teasers;
    private HashSet<IElement>? _headed;
    private Prose Prose => _prose ??= new Prose(root);

    private HashSet<IElement> Teasers => _teasers ??= TeaserGroups.Of(root, Prose);

    private HashSet<IElement> Headed => _headed ??= HeadedParts.Of(root, Prose);

    /// <summary>The blocks of a scrap of markup without its clutter.</summary>
    public static IReadOnlyList<TextBlock> BlocksOf(IElement root) => new Clutter(root).Blocks(root);

    /// <param name="part">A part of the page, or all of it.</param>
    /// <param name="articles">False to pass over the article elements below it.</param>
    public IReadOnlyList<TextBlock> Blocks(IElement part, bool articles = true) => BlockText.Of(part, Is, articles);

    /// <summary>True when nothing below this element belongs to the article.</summary>
    public bool Is(IElement element) => Unseen.Is(element) || HasRole(element) || IsNamed(element) || Teasers.Contains(element) || Headed.Contains(element);

    /// <summary>Letters of the sentences below an element.</summary>
    public int ProseIn(IElement element) => Prose.In(element);

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
        if (!_named.TryGetValue(element, out var known))
            _named[element] = known = FindNamed(element);
        return known;
    }

    private bool FindNamed(IElement element)
    {
        // Some systems wrap the whole page in a form.
        var names = ClutterLexicon.NamesOf(element);
        if (names.Count > 0 && EmbeddedPost.Holds(element))
            return false;
        if (names.Count == 0)
            return element.LocalName == "form" && Prose.In(element) < Prose.All * FrameShare;
        return !names.All(name => IsFrame(element, name));
    }

    private bool IsFrame(IElement element, string name)
    {
        var share = Math.Max(Prose.ShareOf(name), Prose.All == 0 ? 0 : (double)Prose.In(element) / Prose.All);
        if (Prose.In(element) == 0 || share < FrameShare)
            return false;
        // A page whose story is drawn by script holds nothing but what it asks its visitors.
        if (ClutterLexicon.IsAsked(name))
            return false;
        if (!ClutterLexicon.IsElsewhere(name))
            return true;
        // What readers write is longer than many a story, and stands below it.
        return Prose.Before(element) < MinStory && (share >= NearlyAll || !ClutterLexicon.IsOfReaders(name));
    }

    private static bool HasRole(IElement element) => element.GetAttribute("role") is { } role && Roles.Contains(role.Trim());
}

/// <summary>The word lists of this folder, and how names of classes are held against them.</summary>
internal sealed class ClutterLexicon
{
    private static readonly FrozenSet<string> Layout = new[] { "no", "not", "without", "has", "with", "hide" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What systems write behind a word without a stroke between.</summary>
    private static readonly string[] Tails = ["posts", "links", "articles", "stories", "items", "buttons", "icons", "list", "box", "bar", "block", "area", "section", "container", "wrapper"];

    private const string Hidden = "hidden";

    private readonly FrozenSet<string> _words;

    private ClutterLexicon(string name) => _words = WordFile.Lines($"Reading/Html/Lexicon/{name}").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Parts that are seldom the article.</summary>
    public static ClutterLexicon Doubtful { get; } = new("clutter");

    /// <summary>Parts that belong to other pages, to readers or to the site.</summary>
    public static ClutterLexicon Elsewhere { get; } = new("elsewhere");

    /// <summary>What the names of an element say against it: words of both lists that stand in its class or id.</summary>
    public static IReadOnlyList<string> NamesOf(IElement element)
    {
        if (IsFrameElement(element))
            return [];
        var hidden = IsHidden(element.ClassName) ? new[] { Hidden } : [];
        var given = GivenNames(element);
        return [.. hidden, .. given.SelectMany(Doubtful.Found), .. given.SelectMany(Elsewhere.Found)];
    }

    /// <summary>True for a word of parts that belong to other pages, to readers or to the site.</summary>
    public static bool IsElsewhere(string name) => Elsewhere._words.Contains(name);

    /// <summary>True for a word of parts that ask for leave to store something, and for the systems that ask.</summary>
    public static bool IsAsked(string name) => name is "consent" or "gdpr" or "cookies" or "onetrust" or "didomi" or "usercentrics" or "truste" or "qc-cmp2" or "sp-message" or "cookiebot" or "osano";

    /// <summary>True for a word of parts that readers write.</summary>
    public static bool IsOfReaders(string name) => name is "comment" or "comments" or "disqus";

    /// <summary>True when class or id of the element is a word of the list; the frames that every page has are never named so.</summary>
    public bool Names(IElement element) => !IsFrameElement(element) && (Found(element.ClassName).Any() || Found(element.Id).Any());

    /// <summary>Where pages say what a part of them is.</summary>
    private static string?[] GivenNames(IElement element) =>
        [element.ClassName, element.Id, element.GetAttribute("data-component"), element.GetAttribute("data-module"), element.GetAttribute("data-testid"), element.GetAttribute("data-widget"), element.GetAttribute("data-block")];

    private static bool IsFrameElement(IElement element) => element.LocalName is "body" or "html" or "main" or "article" || element.HasAttribute("itemprop");

    /// <summary>Hidden until a script shows it: not where a class shows it again on wider screens ("hidden md:block").</summary>
    private static bool IsHidden(string? value)
    {
        if (value is null || !value.Contains(Hidden, StringComparison.Ordinal))
            return false;
        var names = value.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
        return names.Contains(Hidden) && !Array.Exists(names, name => name.Contains(':', StringComparison.Ordinal));
    }

    /// <summary>Class names are taken apart at spaces, and the whole name or its first or last part must be a word of the list.</summary>
    private IEnumerable<string> Found(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            yield break;
        foreach (var name in value.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = Hyphenated(name).Split(['-', '_', ':', '.'], StringSplitOptions.RemoveEmptyEntries);
            // "no-sidebar" says how the page is laid out, and stands on its frame.
            if (parts.Length == 0 || Layout.Contains(parts[0]))
                continue;
            if ((Word(string.Join('-', parts)) ?? Word(parts[0]) ?? Word(parts[^1])) is { } word)
                yield return word;
        }
    }

    /// <summary>The word of the list that a name is, or that it is made of: "relatedposts" is "related".</summary>
    private string? Word(string name)
    {
        if (_words.Contains(name))
            return name;
        var tail = Array.Find(Tails, name.EndsWith);
        return tail is not null && _words.Contains(name[..^tail.Length]) ? name[..^tail.Length] : null;
    }

    /// <summary>"newsCaption" as "news-caption".</summary>
    private static string Hyphenated(string name)
    {
        var plain = new System.Text.StringBuilder(name.Length + 4);
        for (var at = 0; at < name.Length; at++)
        {
            if (at > 0 && char.IsAsciiLetterUpper(name[at]) && char.IsAsciiLetterLower(name[at - 1]))
                plain.Append('-');
            plain.Append(char.ToLowerInvariant(name[at]));
        }
        return plain.ToString();
    }
}

/// <summary>Posts of social networks that an article shows: their markup keeps the words in a quotation.</summary>
internal static class EmbeddedPost
{
    private const string Marks = "blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media, blockquote.tiktok-embed, blockquote.bluesky-embed, blockquote.mastodon-embed, blockquote.reddit-embed-bq, .fb-post blockquote";

    /// <summary>True when such a post stands in the element and little else.</summary>
    public static bool Holds(IElement element)
    {
        var posts = element.QuerySelectorAll(Marks);
        return posts.Length > 0 && posts.Sum(post => post.TextContent.Length) * 2 > element.TextContent.Length;
    }
}
