namespace Bot.Adapters.Connecting.Remembering;

/// <summary>Remembers the most recently used values; the oldest give way. Safe for many threads.</summary>
internal sealed class BoundedMemory<TValue>(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, TValue Value)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, TValue Value)> _byAge = new();

    public void Keep(string key, TValue value)
    {
        lock (_gate)
        {
            if (_byKey.Remove(key, out var old))
                _byAge.Remove(old);
            _byKey[key] = _byAge.AddLast((key, value));
            if (_byKey.Count <= capacity)
                return;
            _byKey.Remove(_byAge.First!.Value.Key);
            _byAge.RemoveFirst();
        }
    }

    public bool TryGet(string key, out TValue? value)
    {
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out var node))
            {
                _byAge.Remove(node);
                _byAge.AddLast(node);
                value = node.Value.Value;
                return true;
            }
            value = default;
            return false;
        }
    }
}
