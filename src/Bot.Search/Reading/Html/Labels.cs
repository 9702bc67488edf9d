using AngleSharp.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>Words that say what a time on a page is the time of.</summary>
internal readonly record struct Labels
{
    private readonly string _text;

    private Labels(string text) => _text = text;

    /// <summary>What stands shortly before an element: in its own first words, beside it, or beside what holds nothing but it.</summary>
    public static Labels Before(IElement element, int letters)
    {
        var text = Leading(element.TextContent);
        INode node = element;
        for (var depth = 0; depth < 3 && text.Length < letters; depth++)
        {
            for (var before = node.PreviousSibling; before is not null && text.Length < letters; before = before.PreviousSibling)
            {
                // What stands before another time is that one's.
                if (before is IElement other && (other.LocalName == "time" || other.QuerySelector("time") is not null || other.LocalName is ['h', >= '1' and <= '6']))
                    return new Labels(Tail(text, letters));
                text = before.TextContent + " " + text;
            }
            if (node.ParentElement is not { LocalName: "span" or "b" or "strong" or "em" or "i" or "small" or "div" or "li" or "dd" or "p" } parent)
                break;
            node = parent;
        }
        return new Labels(Tail(text, letters));
    }

    /// <summary>The label that stands last; null when none does. A label is a word or words of its own.</summary>
    public string? Last(IReadOnlyList<string> labels)
    {
        string? found = null;
        var last = -1;
        foreach (var label in labels)
        {
            var at = _text.LastIndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsWhole(at, label.Length) && at + label.Length > last)
                (found, last) = (label, at + label.Length);
        }
        return found;
    }

    /// <summary>The text behind a label at its beginning.</summary>
    public static string Without(string text, IReadOnlyList<string> labels)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var label = labels.Where(one => plain.StartsWith(one, StringComparison.OrdinalIgnoreCase)).MaxBy(one => one.Length);
        return label is null ? plain : plain[label.Length..].TrimStart(' ', ':', '-');
    }

    private bool IsWhole(int at, int length) =>
        (at == 0 || !char.IsLetter(_text[at - 1])) && (at + length == _text.Length || !char.IsLetter(_text[at + length]));

    /// <summary>The words of a time's own text before its first figure: "Updated 4 March".</summary>
    private static string Leading(string text)
    {
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        return (digit < 0 ? text : text[..digit]).Trim();
    }

    private static string Tail(string text, int letters) => text.Length > letters ? text[^letters..] : text;
}
