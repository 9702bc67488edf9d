using Lucene.Net.Index;

namespace Bot.Search.Indexing.Following;

/// <summary>
/// Merges segments only when told to, on the thread that tells it: a new article must not wait for a merge, and a merge
/// that fails must throw where it is caught, not on a thread of its own that ends the process.
/// </summary>
internal sealed class PatientMerges : MergeScheduler
{
    private readonly Lock _gate = new();
    private volatile bool _isAllowed;

    /// <summary>Runs <paramref name="work"/> with merges allowed.</summary>
    public void Allow(Action work)
    {
        lock (_gate)
        {
            _isAllowed = true;
            try
            {
                work();
            }
            finally
            {
                _isAllowed = false;
            }
        }
    }

    public override void Merge(IndexWriter writer, MergeTrigger trigger, bool newMergesFound)
    {
        if (!_isAllowed || !_gate.IsHeldByCurrentThread)
            return;
        while (writer.GetNextMerge() is { } merge)
            writer.Merge(merge);
    }

    public override object Clone() => this;

    protected override void Dispose(bool disposing)
    {
    }
}
