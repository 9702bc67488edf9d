using AngleSharp.Dom;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Html;

/// <summary>
/// What a page prints from its headline down to the first sentences of the story: byline and date stand there, in whatever element. What
/// stands with other stories or with readers' comments is none of it.
/// </summary>
internal sealed class StoryHead
{
    private const int MaxHead = 600;
    private const int MaxHeadings = 60;
    private const int MaxLines = 14;
    private const int MaxLine = 200;
    private const int LinesAbove = 3;
    private const int DateWords = 3;

    /// <summary>What tells of others than the author: readers, other stories.</summary>
    private static readonly ClutterLexicon Foreign = ClutterLexicon.Elsewhere;

    private const string English = "en";

    private readonly IElement _body;
    private readonly MainPart _part;
    private readonly IElement _frame;
    private readonly INode _start;
    private INode? _opening;
    private IReadOnlyList<TextBlock>? _all;

    /// <param name="body">The page.</param>
    /// <param name="part">Its story, which has roots.</param>
    /// <param name="title">Its headline, for pages that mark none; null when it is not known.</param>
    public StoryHead(IElement body, MainPart part, string? title)
    {
        _body = body;
        _part = part;
        var root = part.Roots[0];
        var heading = body.QuerySelectorAll("h1").Take(MaxHeadings).LastOrDefault(one => root.Contains(one) || PageOrder.IsBefore(one, root));
        // The only h1 of some pages is the name of the site.
        if (heading is null || (title is not null && !IsOf(heading, title)))
            heading = Titled(body, root, title) ?? heading;
        _frame = root;
        while (heading is not null && !_frame.Contains(heading) && _frame.ParentElement is { } above)
            _frame = above;
        // What stands above the headline in the same small head is near it too.
        _start = heading?.ParentElement is { } head && head != _frame && !head.Contains(root) && head.TextContent.Length <= MaxHead ? head : heading ?? (INode)root;
    }

    /// <summary>True when the page says that it is in another language than English: then names may stand behind "von" or "par".</summary>
    public bool IsForeign => _body.Owner?.DocumentElement.GetAttribute("lang") is { Length: > 0 } language && !language.StartsWith(English, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its lines in the order of the page.</summary>
    public IEnumerable<string> Lines() => Blocks().SelectMany(block => block.Text.Contains('\n', StringComparison.Ordinal) ? [Line(block), .. block.Text.Split('\n')] : new[] { block.Text });

    /// <summary>Those that stand in no table of their own, as facts beside the story do.</summary>
    public IEnumerable<string> LinesOutsideTables() => Blocks().Where(block => !block.Heading || !block.Text.Contains(' ', StringComparison.Ordinal) || IsShort(block)).Where(block => block.Last.ParentElement?.Closest("table") is not { } table || table.Contains(_part.Roots[0])).SelectMany(block => block.Text.Split('\n'));

    /// <summary>True for what stands below the headline and before the first sentences of the story.</summary>
    public bool Holds(IElement element) => IsNear(element) && IsOwn(element) && (_opening ??= Opening()) is { } opening && PageOrder.IsBefore(element, opening);

    private IEnumerable<TextBlock> Blocks() => UpToStory().Where(block => block.Text.Length <= MaxLine && block.Last.ParentElement is { } holder && IsOwn(holder));

    /// <summary>A short paragraph may stand before the byline; the next is the story's.</summary>
    private IEnumerable<TextBlock> UpToStory()
    {
        var paragraphs = 0;
        foreach (var block in All().SkipWhile(block => PageOrder.IsBefore(block.Last, _start)).Take(MaxLines))
        {
            if (Prose.IsProse(block) && (block.Text.Length > MaxLine || ++paragraphs > 1))
                yield break;
            yield return block;
        }
    }

    /// <summary>Some systems keep the writer in a footer of the story itself.</summary>
    private bool IsFooterOfStory(IElement element) => element.ParentElement is { } story && (story.Contains(_part.Roots[0]) || _part.Roots[0].Contains(story))
        && element.ClassName?.Contains("footer", StringComparison.OrdinalIgnoreCase) == true && story.Matches("article, .hentry, .post, .entry, [itemtype*=Article], [itemtype*=BlogPosting]");

    private INode? Opening() => All().SkipWhile(block => PageOrder.IsBefore(block.Last, _start)).Where(Prose.IsProse).Select(block => block.Last).FirstOrDefault() ?? _part.End;

    /// <summary>A heading that may be a date; a headline may tell of one.</summary>
    private static bool IsShort(TextBlock block) => block.Text.Count(letter => letter == ' ') <= DateWords;

    private static string Line(TextBlock block) => block.Text.Replace('\n', ' ');

    /// <summary>The last lines above the headline, from it upwards.</summary>
    public IEnumerable<string> Above() => All().TakeWhile(block => PageOrder.IsBefore(block.Last, _start)).TakeLast(LinesAbove).Reverse()
        .Where(block => block.Text.Length <= MaxLine && block.Last.ParentElement is { } holder && IsOwn(holder))
        .Select(Line);

    /// <summary>True for what stands between the headline and the end of the text, in what holds both.</summary>
    public bool IsNear(IElement element) =>
        _frame.Contains(element) && !PageOrder.IsBefore(element, _start) && (_part.End is null || PageOrder.IsBefore(element, _part.End));

    /// <summary>False for what stands with other stories or with what readers write.</summary>
    public bool IsOwn(IElement element)
    {
        for (var up = element; up is not null && up != _body; up = up.ParentElement)
        {
            if (up.Contains(_part.Roots[0]))
                return true;
            if (Foreign.Names(up) && !IsFooterOfStory(up))
                return false;
        }
        return element.Closest("article") is not { } article || article.Contains(_part.Roots[0]) || article.QuerySelector("h1") is not null;
    }

    private IReadOnlyList<TextBlock> All() => _all ??= BlockText.Of(_frame, Unseen.IsInHead);

    private static bool IsOf(IElement heading, string title) => PlainLetters.Of(heading.TextContent) is var shown && PlainLetters.Of(title) is var known && (known.Contains(shown, StringComparison.OrdinalIgnoreCase) || shown.Contains(known, StringComparison.OrdinalIgnoreCase));

    private static IElement? Titled(IElement body, IElement root, string? title) => title is null ? null : body.QuerySelectorAll("h2, h3, [class*=title i], [class*=headline i]")
        .LastOrDefault(one => one.TextContent.Length < title.Length * 2 && one.TextContent.Trim().Equals(title, StringComparison.OrdinalIgnoreCase) && (root.Contains(one) || PageOrder.IsBefore(one, root)));
}
