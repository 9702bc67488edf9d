using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>Takes an element apart into blocks of text, passing over what is none of its text. Walks without recursion: pages nest as deep as they like.</summary>
internal sealed class BlockText
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote",
        "pre", "table", "tr", "td", "th", "thead", "tbody", "hr", "address", "center", "body", "details", "summary", "fieldset", "figure",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Predicate<IElement> _passesOver;
    private readonly bool _articles;
    private readonly List<TextBlock> _done = [];
    private readonly StringBuilder _text = new();
    private int _linked;
    private int _links;
    private int _preformatted;
    private bool _heading;
    private INode _last;

    private BlockText(IElement root, Predicate<IElement> passesOver, bool articles)
    {
        _passesOver = passesOver;
        _articles = articles;
        _last = root;
    }

    /// <param name="root">What is taken apart.</param>
    /// <param name="passesOver">What is none of its text, with all below it.</param>
    /// <param name="articles">False to pass over the article elements below the root.</param>
    public static IReadOnlyList<TextBlock> Of(IElement root, Predicate<IElement> passesOver, bool articles = true)
    {
        var walk = new BlockText(root, passesOver, articles);
        walk.Run(root);
        return walk._done;
    }

    private void Run(IElement root)
    {
        // Children are taken by number: asking a node for its next sibling looks through all of them.
        var path = new Stack<(INode Node, int Next)>();
        if (Enter(root, root))
            path.Push((root, 0));
        while (path.TryPop(out var step))
        {
            if (step.Next >= step.Node.ChildNodes.Length)
            {
                Leave(step.Node);
                continue;
            }
            path.Push((step.Node, step.Next + 1));
            var child = step.Node.ChildNodes[step.Next];
            if (Enter(child, root))
                path.Push((child, 0));
        }
        Finish();
    }

    /// <summary>False when what stands below the node is passed over.</summary>
    private bool Enter(INode node, IElement root)
    {
        if (node is IText text)
            Append(text);
        if (node is not IElement element)
            return node.NodeType == NodeType.Element;
        if (element != root && (_passesOver(element) || (!_articles && element.LocalName == "article")))
            return false;
        if (element.LocalName == "br")
            BreakLine();
        else if (element.LocalName == "a")
            _links++;
        else if (element.LocalName == "pre")
            _preformatted++;
        if (Blocks.Contains(element.LocalName))
            Finish();
        _heading |= IsHeading(element);
        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
            return;
        if (element.LocalName == "a")
            _links = Math.Max(0, _links - 1);
        else if (element.LocalName == "pre")
            _preformatted = Math.Max(0, _preformatted - 1);
        if (Blocks.Contains(element.LocalName))
            Finish();
    }

    private static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    private void Append(IText text)
    {
        foreach (var letter in text.Data)
        {
            if (letter == '\n' && _preformatted > 0)
            {
                BreakLine();
                continue;
            }
            var blank = char.IsWhiteSpace(letter) && letter is not ('\u00A0' or '\u202F');
            if (blank && (_text.Length == 0 || _text[^1] is ' ' or '\n'))
                continue;
            if (letter is '\u00AD' or '\u200B' or '\uFEFF' || (char.IsControl(letter) && !blank))
                continue;
            _text.Append(blank ? ' ' : letter);
            _last = blank ? _last : text;
            if (_links > 0)
                _linked++;
        }
    }

    private void BreakLine()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        if (_text.Length > 0)
            _text.Append('\n');
    }

    private void Finish()
    {
        var text = _text.ToString().Trim();
        // Two line breaks in one element are how old pages write paragraphs.
        if (text.Length > 0)
        {
            foreach (var part in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                _done.Add(new TextBlock(part, _heading, Math.Min(_linked, part.Length), _last));
        }
        _text.Clear();
        _linked = 0;
        _heading = false;
    }
}

/// <summary>One block of a page: a paragraph, a heading, an entry of a list.</summary>
/// <param name="Text">Its words; white space is one blank, or a line break where the page breaks the line.</param>
/// <param name="Heading">True for h1 to h6.</param>
/// <param name="Linked">How many characters of the text stand in links.</param>
/// <param name="Last">Where the block ends on the page.</param>
internal readonly record struct TextBlock(string Text, bool Heading, int Linked, INode Last);
