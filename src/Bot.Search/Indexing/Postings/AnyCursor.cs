namespace Bot.Search.Indexing.Postings;

/// <summary>
/// At least one part must match; scores add up. Parts that together cannot lift a doc over the threshold do not
/// choose docs any more, they are only asked about docs that the others choose (MaxScore: Turtle and Flood, "Query
/// evaluation: strategies and optimizations", 1995).
/// </summary>
internal sealed class AnyCursor : Cursor
{
    private readonly IReadOnlyList<Cursor> _parts;
    private readonly Cursor[] _byMax;
    private int _choosing;
    private int _threshold = NoMatch;

    public AnyCursor(IReadOnlyList<Cursor> parts)
    {
        _parts = parts;
        _byMax = [.. parts.OrderByDescending(part => part.Max)];
        _choosing = _byMax.Length;
        Cost = parts.Sum(part => part.Cost);
        Max = parts.Sum(part => part.Max);
    }

    public override long Cost { get; }

    public override int Max { get; }

    public override int Threshold
    {
        set
        {
            _threshold = value;
            var rest = 0;
            for (var i = _choosing; i < _byMax.Length; i++)
                rest += _byMax[i].Max;
            while (_choosing > 1 && rest + _byMax[_choosing - 1].Max <= value)
                rest += _byMax[--_choosing].Max;
        }
    }

    public override void Advance(int target)
    {
        var next = End;
        for (var i = 0; i < _choosing; i++)
        {
            _byMax[i].Advance(target);
            next = Math.Min(next, _byMax[i].Doc);
        }
        Doc = next;
    }

    public override int Score()
    {
        var (score, rest) = (NoMatch, 0);
        for (var i = _choosing; i < _byMax.Length; i++)
            rest += _byMax[i].Max;
        for (var i = 0; i < _byMax.Length; i++)
        {
            var part = _byMax[i];
            if (i >= _choosing)
            {
                if (Math.Max(0, score) + rest <= _threshold)
                    return NoMatch;
                rest -= part.Max;
                part.Advance(Doc);
            }
            if (part.Doc == Doc && part.Score() is >= 0 and var found)
                score = Math.Max(0, score) + found;
        }
        return score;
    }

    public override int MaxFrom(int target, out int until)
    {
        var sum = 0;
        until = End - 1;
        foreach (var part in _byMax)
        {
            sum += part.MaxFrom(target, out var partUntil);
            until = Math.Min(until, partUntil);
        }
        return sum;
    }

    public override void Collect(List<TermMatch> matches)
    {
        foreach (var part in _parts)
        {
            part.Advance(Doc);
            if (part.Doc == Doc && part.Score() >= 0)
                part.Collect(matches);
        }
    }
}
