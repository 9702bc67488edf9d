namespace Bot.Search.Indexing.Postings;

/// <summary>
/// Walks over the docs of a segment that may match a part of a query, in order. Bounds let a search skip what cannot
/// come among the best (Ding and Suel, "Faster top-k document retrieval using block-max indexes", 2011).
/// </summary>
internal abstract class Cursor
{
    /// <summary>Behind the last doc.</summary>
    public const int End = int.MaxValue;

    /// <summary>What <see cref="Score"/> gives for a doc that does not match after all, or cannot beat the threshold.</summary>
    public const int NoMatch = -1;

    /// <summary>Where the cursor stands; -1 before the first <see cref="Advance"/>.</summary>
    public int Doc { get; protected set; } = -1;

    /// <summary>Estimated number of docs: what walking costs.</summary>
    public abstract long Cost { get; }

    /// <summary>No doc scores more.</summary>
    public abstract int Max { get; }

    /// <summary>Scores up to this one are of no interest any more; set by the search as better ones are found.</summary>
    public virtual int Threshold
    {
        set { }
    }

    /// <summary>Moves to the first doc that is <paramref name="target"/> or later; never back.</summary>
    public abstract void Advance(int target);

    /// <summary>Score of the doc where the cursor stands, or <see cref="NoMatch"/>.</summary>
    public abstract int Score();

    /// <summary>
    /// No doc from <paramref name="target"/> to <paramref name="until"/> scores more. Targets must not go back; the
    /// cursor itself does not move.
    /// </summary>
    public abstract int MaxFrom(int target, out int until);

    /// <summary>Adds what matched in the doc where the cursor stands, in order of the question.</summary>
    public abstract void Collect(List<TermMatch> matches);
}
