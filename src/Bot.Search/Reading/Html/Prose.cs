using System.Buffers;
using AngleSharp.Dom;
using Bot.Search.Reading.Boilerplate;

namespace Bot.Search.Reading.Html;

/// <summary>
/// Where the sentences of a page stand: paragraphs that are long enough, mostly outside of links, and punctuated. It is the
/// evidence that names of classes are held against, and what the main part is found by.
/// </summary>
internal sealed class Prose
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?。！？…");

    private const int MinLength = 60;
    private const int MaxDepth = 300;
    private const double MaxLinked = 0.4;

    private readonly Dictionary<IElement, Weight> _weights = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly List<int> _unnamedBefore = [0];

    /// <param name="body">The page.</param>
    public Prose(IElement body)
    {
        var heading = body.QuerySelector("h1");
        var isBehind = heading is null;
        foreach (var block in BlockText.Of(body, Unseen.Is))
        {
            isBehind = isBehind || (block.Heading && heading!.Contains(block.Last));
            if (block.Last.ParentElement is { } parent && IsProse(block))
                Add(block.Text.Length, parent, body, isBehind);
        }
    }

    private void Add(int letters, IElement parent, IElement body, bool isBehind)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var up = parent;
        for (var depth = 0; up is not null && depth < MaxDepth; depth++, up = up.ParentElement)
        {
            if (!_weights.TryGetValue(up, out var known))
                _weights[up] = known = new Weight(_unnamedBefore.Count - 1, ClutterLexicon.NamesOf(up));
            known.Letters += letters;
            names.UnionWith(known.Names);
            if (up == body)
                break;
        }
        foreach (var name in names)
            _byName[name] = _byName.GetValueOrDefault(name) + letters;
        _unnamedBefore.Add(_unnamedBefore[^1] + (names.Count == 0 && isBehind ? letters : 0));
        All += letters;
    }

    /// <summary>Letters of all sentences.</summary>
    public int All { get; private set; }

    /// <summary>Letters of the sentences below an element.</summary>
    public int In(IElement element) => _weights.GetValueOrDefault(element)?.Letters ?? 0;

    /// <summary>The share of all sentences that stands in parts of this name, or in this one alone if it has more.</summary>
    public double ShareOf(string name) => All == 0 ? 0 : (double)_byName.GetValueOrDefault(name) / All;

    /// <summary>Letters of sentences behind the headline and before an element, in parts that no name speaks against.</summary>
    public int Before(IElement element) => _weights.TryGetValue(element, out var known) ? _unnamedBefore[known.First] : _unnamedBefore[^1];

    /// <summary>True for a block that is made of sentences.</summary>
    public static bool IsProse(TextBlock block) =>
        block.Text.Length >= MinLength && !block.Heading && block.Linked <= block.Text.Length * MaxLinked &&
        (LineShape.EndsAsSentence(block.Text) || block.Text.AsSpan().ContainsAny(Stops) || block.Text.Contains(',', StringComparison.Ordinal));

    private sealed class Weight(int first, IReadOnlyList<string> names)
    {
        public IReadOnlyList<string> Names { get; } = names;

        public int First { get; } = first;

        public int Letters { get; set; }
    }
}
