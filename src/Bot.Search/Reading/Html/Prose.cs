using AngleSharp.Dom;
using Bot.Search.Reading.Boilerplate;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Where the sentences of a page stand: paragraphs that are long enough, mostly outside of links, and punctuated. It is the
/// evidence that names of classes are held against, and what the main part is found by.
/// </summary>
internal sealed class Prose
{
    private const int MinLength = 60;
    private const int MaxDepth = 300;
    private const double MaxLinked = 0.4;

    private readonly Dictionary<IElement, Weight> _weights = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly List<int> _unnamedBefore = [0];

    /// <param name="body">The page.</param>
    public Prose(IElement body)
    {
        var heading = body.QuerySelectorAll("h1").FirstOrDefault();
        foreach (var block in BlockText.Of(body, Clutter.OfNothing(body)).Where(block => block.Last.ParentElement is not null && IsProse(block)))
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            var up = block.Last.ParentElement;
            for (var depth = 0; up is not null && depth < MaxDepth; depth++, up = up.ParentElement)
            {
                var known = _weights.GetValueOrDefault(up) ?? (_weights[up] = new Weight(_unnamedBefore.Count - 1));
                known.Letters += block.Text.Length;
                names.UnionWith(ClutterLexicon.NamesOf(up));
                if (up == body)
                    break;
            }
            foreach (var name in names)
                _byName[name] = _byName.GetValueOrDefault(name) + block.Text.Length;
            var counts = names.Count == 0 && (heading is null || PageOrder.IsBefore(heading, block.Last));
            _unnamedBefore.Add(_unnamedBefore[^1] + (counts ? block.Text.Length : 0));
            All += block.Text.Length;
        }
    }

    /// <summary>Letters of all sentences.</summary>
    public int All { get; }

    /// <summary>Letters of the sentences below an element.</summary>
    public int In(IElement element) => _weights.GetValueOrDefault(element)?.Letters ?? 0;

    /// <summary>The share of all sentences that stands in parts of this name, or in this one alone if it has more.</summary>
    public double ShareOf(string name) => All == 0 ? 0 : (double)_byName.GetValueOrDefault(name) / All;

    /// <summary>Letters of sentences behind the headline and before an element, in parts that no name speaks against.</summary>
    public int Before(IElement element) => _weights.TryGetValue(element, out var known) ? _unnamedBefore[known.First] : _unnamedBefore[^1];

    /// <summary>True for a block that is made of sentences.</summary>
    public static bool IsProse(TextBlock block) =>
        block.Text.Length >= MinLength && !block.Heading && block.Linked <= block.Text.Length * MaxLinked &&
        (LineShape.EndsAsSentence(block.Text) || block.Text.AsSpan().ContainsAny(".!?。！？…") || block.Text.Contains(',', StringComparison.Ordinal));

    private sealed class Weight(int first)
    {
        public int First { get; } = first;

        public int Letters { get; set; }
    }
}
