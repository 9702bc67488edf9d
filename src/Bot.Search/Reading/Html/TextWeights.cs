using AngleSharp.Dom;

namespace Bot.Search.Reading.Html;

/// <summary>How many letters stand below each element of a page; counted in one walk without recursion.</summary>
internal sealed class TextWeights
{
    private readonly Dictionary<INode, (int All, int Own)> _weights = [];
    private readonly IElement _root;

    public TextWeights(IElement root)
    {
        _root = root;
        var path = new Stack<(INode Node, int Next, int All, int Own)>([(root, 0, 0, 0)]);
        while (path.TryPop(out var step))
        {
            if (step.Next < step.Node.ChildNodes.Length)
            {
                var child = step.Node.ChildNodes[step.Next];
                var letters = child is IText text ? Letters(text.Data) : 0;
                path.Push((step.Node, step.Next + 1, step.All + letters, step.Own + letters));
                if (child is IElement element && !ClutterLexicon.IsNeverText(element))
                    path.Push((child, 0, 0, 0));
                continue;
            }
            var own = step.Node is IElement done && ClutterLexicon.Elsewhere.Names(done) ? 0 : step.Own;
            _weights[step.Node] = (step.All, own);
            if (path.TryPop(out var above))
                path.Push((above.Node, above.Next, above.All + step.All, above.Own + own));
        }
    }

    /// <summary>The share of all letters that stand below <paramref name="element"/>.</summary>
    public double ShareOfAll(IElement element) => Share(_weights.GetValueOrDefault(element).All, _weights[_root].All);

    /// <summary>As above, leaving out what belongs elsewhere.</summary>
    public double ShareOfOwn(IElement element) => Share(_weights.GetValueOrDefault(element).Own, _weights[_root].Own);

    public int LettersIn(IElement element) => _weights.GetValueOrDefault(element).All;

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);
}
