using System.Collections;

namespace Bot.Search.Indexing.Postings;

/// <summary>A segment with what has been taken out of it since it was written.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Dead">By number of the article; null when nothing is dead.</param>
/// <param name="DeadDocs">How many units are dead.</param>
/// <param name="File">Name of its file; null for a segment in memory.</param>
internal sealed record LiveSegment(Segment Segment, BitArray? Dead, int DeadDocs, string? File)
{
    public int LiveDocs => Segment.DocCount - DeadDocs;

    public bool IsDead(int article) => Dead is not null && Dead[article];

    /// <summary>The same with every article dead whose row <paramref name="isStored"/> rejects; itself when there is none.</summary>
    public LiveSegment Without(Func<long, bool> isStored)
    {
        var articles = Segment.Articles;
        BitArray? dead = null;
        var docs = DeadDocs;
        for (var i = 0; i < articles.Length; i++)
        {
            if (IsDead(i) || isStored(articles[i].Row))
                continue;
            dead ??= Dead is null ? new BitArray(articles.Length) : new BitArray(Dead);
            dead[i] = true;
            docs += articles[i].Docs;
        }
        return dead is null ? this : this with { Dead = dead, DeadDocs = docs };
    }
}
