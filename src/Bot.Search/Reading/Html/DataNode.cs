using System.Text.Json;
using Bot.Search.Reading.Boilerplate;

namespace Bot.Search.Reading.Html;

/// <summary>A value in a page's data, and how much prose is below it.</summary>
internal sealed class DataNode
{
    private const int MaxNodes = 200_000;
    private const int MinProse = 40;
    private const int MinBlanks = 6;

    /// <summary>So much of a list's prose in one of its entries makes the list one of pages, whose first is read.</summary>
    private const double Dominant = 0.8;

    /// <summary>What an entry of a list of other pages has, and a paragraph has not.</summary>
    private static readonly string[] OfPages = ["headline", "headlines", "title", "slug", "href", "canonical_url", "link", "permalink"];

    private DataNode(string name, JsonElement value, Count count)
    {
        Name = name;
        Kind = value.ValueKind;
        if (count.Left-- <= 0)
            return;
        Text = ScriptData.TextOf(value);
        // An entry of a list goes by the name of the list.
        Children = Kind switch
        {
            JsonValueKind.Object => [.. value.EnumerateObject().Select(property => new DataNode(property.Name, property.Value, count))],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(entry => new DataNode(name, entry, count))],
            _ => [],
        };
        IsProse = Text is not null && IsProseText(Text);
        Prose = IsProse ? Text!.Length : Children.Sum(child => child.Prose);
    }

    /// <summary>The property that holds it; "" for the whole.</summary>
    public string Name { get; }

    /// <summary>What kind of value it is.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>Its words; null for what is no text.</summary>
    public string? Text { get; }

    /// <summary>What an object or a list holds, in its order.</summary>
    public IReadOnlyList<DataNode> Children { get; } = [];

    /// <summary>True for a text of sentences.</summary>
    public bool IsProse { get; }

    /// <summary>Characters of prose in it.</summary>
    public int Prose { get; }

    /// <summary>The value as nodes; what is beyond the bounds is left out.</summary>
    public static DataNode Of(JsonElement value) => new("", value, new Count { Left = MaxNodes });

    /// <summary>The texts in it, in the order written.</summary>
    public IEnumerable<DataNode> Leaves() => Text is not null ? [this] : Children.SelectMany(child => child.Leaves());

    /// <summary>The properties of some names, in the order of the names.</summary>
    public IEnumerable<DataNode> Named(IReadOnlyList<string> names) => Kind == JsonValueKind.Object
        ? names.SelectMany(name => Children.Where(child => child.Name == name))
        : [];

    /// <summary>The way from the whole to the value that holds the article's text; empty when it is no article but a list of pages, or nothing.</summary>
    public IReadOnlyList<DataNode> Body()
    {
        List<DataNode> path = [this];
        while (path[^1] is { Text: null, Prose: > 0 } at)
        {
            var most = at.Children.MaxBy(child => child.Prose)!;
            if (at.Kind == JsonValueKind.Array)
            {
                var isOne = most.Text is null && most.Prose >= at.Prose * Dominant && most.Leaves().Count(leaf => leaf.IsProse) > 1;
                if (!isOne && at.Children.Count > 1)
                    return at.Children.Count(child => child.Named(OfPages).Any(field => field.Text is not null)) * 2 > at.Children.Count ? [] : path;
            }
            path.Add(most);
        }
        return path[^1].Prose > 0 ? path : [];
    }

    /// <summary>Words with blanks between and the mark of a sentence; code and styles have braces.</summary>
    private static bool IsProseText(string text) =>
        text.Length >= MinProse && text.AsSpan().Count(' ') >= MinBlanks && !text.Contains('{', StringComparison.Ordinal) &&
        (LineShape.EndsAsSentence(text.TrimEnd()) || text.Contains(". ", StringComparison.Ordinal) || text.Contains("</p>", StringComparison.OrdinalIgnoreCase));

    /// <summary>How many nodes may still be made.</summary>
    private sealed class Count
    {
        public int Left { get; set; }
    }
}
