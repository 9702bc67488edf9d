namespace Bot.Search.Indexing.Postings;

/// <summary>All docs of a segment, with score 0.</summary>
internal sealed class EveryDocCursor(int docs) : Cursor
{
    public override long Cost => docs;

    public override int Max => 0;

    public override void Advance(int target) => Doc = target < docs ? target : End;

    public override int Score() => 0;

    public override int MaxFrom(int target, out int until)
    {
        until = End - 1;
        return 0;
    }

    public override void Collect(List<TermMatch> matches)
    {
        // Nothing was asked for, so nothing matched.
    }
}
