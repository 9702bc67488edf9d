using System.Diagnostics.CodeAnalysis;

namespace Bot.Adapters.Connecting;

/// <summary>A bounded number of values by key; the one that was longest neither kept nor found gives way. Safe for many threads.</summary>
/// <param name="capacity">How many are kept, at least one.</param>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = [];

    /// <summary>The value, which then counts as just used.</summary>
    public bool TryFind(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (!_nodes.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }
            _order.Remove(node);
            _order.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Keeps a value, in place of an older one of the same key.</summary>
    public void Keep(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_nodes.Remove(key, out var former))
                _order.Remove(former);
            _nodes[key] = _order.AddFirst((key, value));
            if (_nodes.Count <= capacity)
                return;
            _nodes.Remove(_order.Last!.Value.Key);
            _order.RemoveLast();
        }
    }
}
