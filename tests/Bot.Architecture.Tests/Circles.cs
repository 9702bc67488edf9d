namespace Bot.Architecture.Tests;

/// <summary>Circles in a graph of names (Tarjan's strongly connected components with more than one member).</summary>
internal sealed class Circles<T>
    where T : notnull
{
    private readonly ILookup<T, T> _edges;
    private readonly Dictionary<T, int> _order = [];
    private readonly Dictionary<T, int> _lowest = [];
    private readonly Stack<T> _open = new();
    private readonly List<IReadOnlyList<T>> _found = [];

    private Circles(IEnumerable<(T From, T To)> edges) =>
        _edges = edges.Distinct().ToLookup(edge => edge.From, edge => edge.To);

    public static IReadOnlyList<IReadOnlyList<T>> Of(IEnumerable<(T From, T To)> edges)
    {
        var circles = new Circles<T>(edges);
        foreach (var from in circles._edges.Select(edges => edges.Key))
            circles.Visit(from);
        return circles._found;
    }

    private void Visit(T node)
    {
        if (!_order.TryAdd(node, _order.Count))
            return;
        _lowest[node] = _order[node];
        _open.Push(node);
        foreach (var next in _edges[node])
        {
            Visit(next);
            if (_open.Contains(next))
                _lowest[node] = Math.Min(_lowest[node], _lowest[next]);
        }
        if (_lowest[node] == _order[node])
            Close(node);
    }

    private void Close(T first)
    {
        var members = new List<T>();
        do
            members.Add(_open.Pop());
        while (!members[^1].Equals(first));
        if (members.Count > 1)
            _found.Add(members);
    }
}
