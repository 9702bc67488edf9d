using Bot.Search.Indexing.Segments;
using Bot.Search.Storing.Sql;

namespace Bot.Search.Indexing.Following;

/// <summary>An index that takes in changes of the store. Used by one caller at a time.</summary>
internal interface IFollowingIndex : IDisposable
{
    /// <summary>Which state it holds; <see cref="IndexMark.Sequence"/> is what a change after it builds on.</summary>
    IndexMark Mark { get; }

    /// <summary>Takes changes in; rows that are damaged or gone are passed over.</summary>
    /// <param name="changes">All changes after <see cref="Mark"/>.</param>
    /// <param name="session">The store as of the last of them, or later.</param>
    void Apply(ChangesSince changes, StoreSession session);

    /// <summary>What can be found now, segment by segment, with one reference of each reader for the caller.</summary>
    /// <param name="known">Leaves of the view before, to be used again where nothing has changed.</param>
    LiveLeaves Open(IReadOnlyList<LeafView> known);
}

/// <summary>Segments with the readers that they belong to.</summary>
internal sealed record LiveLeaves(IReadOnlyList<LeafView> Leaves, IReadOnlyList<Lucene.Net.Index.IndexReader> Readers);
