namespace Bot.Search.Indexing.Postings;

/// <summary>Narrows a search to docs of another cursor without scoring them.</summary>
internal sealed class FilterCursor(Cursor inner) : Cursor
{
    public override long Cost => inner.Cost;

    public override int Max => 0;

    public override void Advance(int target)
    {
        inner.Advance(target);
        Doc = inner.Doc;
    }

    public override int Score() => inner.Score() < 0 ? NoMatch : 0;

    public override int MaxFrom(int target, out int until)
    {
        inner.MaxFrom(target, out until);
        return 0;
    }

    public override void Collect(List<TermMatch> matches)
    {
        // A filter explains nothing: the reader asked for it.
    }
}
