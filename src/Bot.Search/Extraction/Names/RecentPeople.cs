namespace Bot.Search.Extraction.Names;

/// <summary>
/// The named before a place, last first, each once. The order is kept from one question to the next, because descriptions come in text order and a long
/// article names few people thousands of times.
/// </summary>
internal sealed class RecentPeople(ArticleNames names)
{
    private readonly LinkedList<NamedSpeaker> _lastFirst = new();
    private readonly Dictionary<NamedSpeaker, LinkedListNode<NamedSpeaker>> _places = [];
    private int _read;

    /// <summary>Those of the runs before <paramref name="run"/>; not to be asked again while it is walked.</summary>
    public IEnumerable<NamedSpeaker> Before(int run)
    {
        if (run < _read)
        {
            _lastFirst.Clear();
            _places.Clear();
            _read = 0;
        }
        for (; _read < run; _read++)
        {
            if (names.Runs[_read].Speaker is not { } speaker)
                continue;
            if (_places.TryGetValue(speaker, out var place))
                _lastFirst.Remove(place);
            _places[speaker] = _lastFirst.AddFirst(speaker);
        }
        return _lastFirst;
    }
}
