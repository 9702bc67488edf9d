namespace Bot.Search.Indexing.Postings;

/// <summary>No doc: a term that the segment does not have.</summary>
internal sealed class NoDocCursor : Cursor
{
    public override long Cost => 0;

    public override int Max => 0;

    public override void Advance(int target) => Doc = End;

    public override int Score() => NoMatch;

    public override int MaxFrom(int target, out int until)
    {
        until = End - 1;
        return 0;
    }

    public override void Collect(List<TermMatch> matches)
    {
        // Nothing here.
    }
}
