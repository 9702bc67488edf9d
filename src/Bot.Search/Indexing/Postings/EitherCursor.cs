namespace Bot.Search.Indexing.Postings;

/// <summary>The same thing written differently: the best part counts.</summary>
internal sealed class EitherCursor(IReadOnlyList<Cursor> parts) : Cursor
{
    public override long Cost { get; } = parts.Sum(part => part.Cost);

    public override int Max { get; } = parts.Max(part => part.Max);

    public override int Threshold
    {
        set
        {
            foreach (var part in parts)
                part.Threshold = value;
        }
    }

    public override void Advance(int target)
    {
        var next = End;
        foreach (var part in parts)
        {
            part.Advance(target);
            next = Math.Min(next, part.Doc);
        }
        Doc = next;
    }

    public override int Score()
    {
        var best = NoMatch;
        foreach (var part in parts)
        {
            if (part.Doc == Doc)
                best = Math.Max(best, part.Score());
        }
        return best;
    }

    public override int MaxFrom(int target, out int until)
    {
        var best = 0;
        until = End - 1;
        foreach (var part in parts)
        {
            best = Math.Max(best, part.MaxFrom(target, out var partUntil));
            until = Math.Min(until, partUntil);
        }
        return best;
    }

    public override void Collect(List<TermMatch> matches)
    {
        Cursor? best = null;
        var score = NoMatch;
        foreach (var part in parts)
        {
            if (part.Doc != Doc || part.Score() is not (>= 0 and var candidate) || candidate <= score)
                continue;
            (best, score) = (part, candidate);
        }
        best?.Collect(matches);
    }
}
