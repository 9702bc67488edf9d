namespace Bot.Search.Indexing.Postings;

/// <summary>Every part must match; scores add up. Docs that an excluded part finds in the words themselves do not count.</summary>
internal sealed class AllCursor : Cursor
{
    private readonly IReadOnlyList<Cursor> _parts;
    private readonly Cursor[] _byCost;
    private readonly IReadOnlyList<Cursor> _excluded;
    private readonly List<TermMatch> _found = [];

    /// <param name="parts">At least one, in order of the question.</param>
    /// <param name="excluded">What must not stand in the words.</param>
    public AllCursor(IReadOnlyList<Cursor> parts, IReadOnlyList<Cursor> excluded)
    {
        _parts = parts;
        _excluded = excluded;
        _byCost = [.. parts.OrderBy(part => part.Cost)];
        Cost = _byCost[0].Cost;
        Max = parts.Sum(part => part.Max);
    }

    public override long Cost { get; }

    public override int Max { get; }

    public override int Threshold
    {
        set
        {
            foreach (var part in _parts)
                part.Threshold = value - (Max - part.Max);
        }
    }

    public override void Advance(int target)
    {
        var agreed = 0;
        while (agreed < _byCost.Length && target != End)
        {
            var part = _byCost[agreed];
            part.Advance(target);
            if (part.Doc > target)
                (target, agreed) = (part.Doc, agreed == 0 && part.Doc != End ? 1 : 0);
            else
                agreed++;
        }
        Doc = target;
    }

    public override int Score()
    {
        var sum = 0;
        foreach (var part in _byCost)
        {
            var score = part.Score();
            if (score < 0)
                return NoMatch;
            sum += score;
        }
        return IsExcluded() ? NoMatch : sum;
    }

    public override int MaxFrom(int target, out int until)
    {
        var sum = 0;
        until = End - 1;
        foreach (var part in _byCost)
        {
            sum += part.MaxFrom(target, out var partUntil);
            until = Math.Min(until, partUntil);
        }
        return sum;
    }

    public override void Collect(List<TermMatch> matches)
    {
        foreach (var part in _parts)
            part.Collect(matches);
    }

    private bool IsExcluded()
    {
        foreach (var part in _excluded)
        {
            part.Advance(Doc);
            if (part.Doc != Doc || part.Score() < 0)
                continue;
            _found.Clear();
            part.Collect(_found);
            if (_found.Exists(match => match.Field == MatchField.Words))
                return true;
        }
        return false;
    }
}
