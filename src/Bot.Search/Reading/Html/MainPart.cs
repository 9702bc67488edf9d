using AngleSharp.Dom;
using Bot.Search.Reading.Boilerplate;
using Bot.Search.Reading.Provenance;

namespace Bot.Search.Reading.Html;

/// <summary>The article's own part of a page.</summary>
/// <param name="Text">Its paragraphs.</param>
/// <param name="Roots">The elements that hold it, in the order of the page.</param>
/// <param name="End">Where its last sentence ends; null when it has none.</param>
internal sealed record MainPart(string Text, IReadOnlyList<IElement> Roots, INode? End)
{
    private const string Paragraph = "\n\n";
    private const int MinRepeat = 15;
    private const int MaxRepeat = 400;

    /// <summary>A story has ten; each is looked for in the whole text.</summary>
    private const int MaxApart = 60;

    public static MainPart None { get; } = new("", [], null);

    /// <summary>The paragraphs of some elements.</summary>
    /// <param name="roots">The elements.</param>
    /// <param name="clutter">What is clutter on this page.</param>
    /// <param name="title">The headline, which is no paragraph.</param>
    /// <param name="articles">False to pass over the article elements below the roots.</param>
    public static MainPart Of(IReadOnlyList<IElement> roots, Clutter clutter, string? title, bool articles = true)
    {
        var blocks = WithoutRepeats([.. roots.SelectMany(root => clutter.Blocks(root, articles)).Where(block => !IsLinks(block) && !IsTitle(block, title))]);
        var sentence = blocks.FindLastIndex(block => LineShape.EndsAsSentence(block.Text));
        var end = blocks.Count == 0 ? null : blocks[sentence < 0 ? ^1 : sentence].Last;
        return new MainPart(string.Join(Paragraph, blocks.Select(block => block.Text)), roots, end);
    }

    public bool Contains(INode node) => Roots.Any(root => root.Contains(node));

    /// <summary>A pull quote that repeats words of the text is no second time that they were said.</summary>
    private static List<TextBlock> WithoutRepeats(List<TextBlock> blocks)
    {
        var apart = blocks.Where(IsSetApart).Select(block => block.Last).ToHashSet();
        if (apart.Count is 0 or > MaxApart)
            return blocks;
        var texts = blocks.ConvertAll(block => PlainLetters.Of(block.Text));
        return [.. blocks.Where((block, at) => !apart.Contains(block.Last) || !texts.Where((_, other) => other != at).Any(text => text.Length > texts[at].Length && text.Contains(texts[at], StringComparison.OrdinalIgnoreCase)))];
    }

    private static bool IsSetApart(TextBlock block) =>
        block.Text.Length is >= MinRepeat and <= MaxRepeat && block.Last.ParentElement?.Closest("blockquote, aside, q, [class*=pull i]") is not null;

    /// <summary>A short block that is nearly all link is a pointer to another page.</summary>
    private static bool IsLinks(TextBlock block) => block.Linked * 10 >= block.Text.Length * 8 && !LineShape.EndsAsSentence(block.Text);

    private static bool IsTitle(TextBlock block, string? title) =>
        block.Heading && title is not null && block.Text.Equals(title, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What comes first on a page.</summary>
internal static class PageOrder
{
    /// <summary>True when <paramref name="node"/> begins before <paramref name="other"/>.</summary>
    public static bool IsBefore(INode node, INode other) => node.CompareDocumentPosition(other).HasFlag(DocumentPositions.Following);
}
