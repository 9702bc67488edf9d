using System.Collections.Concurrent;
using Bot.Search.Storing.Grouping;
using Lucene.Net.Index;

namespace Bot.Search.Indexing.Segments;

/// <summary>The index as of one number of the change sequence. Counts who uses it; the readers close behind the last.</summary>
internal sealed class IndexView
{
    private readonly IReadOnlyList<IndexReader> _readers;
    private readonly Lock _gate = new();
    private int _users = 1;

    /// <param name="readers">What the leaves belong to; the view takes one reference of each over.</param>
    public IndexView(IReadOnlyList<IndexReader> readers) => _readers = readers;

    public required IReadOnlyList<LeafView> Leaves
    {
        get;
        init
        {
            field = value;
            Passages = value.Sum(leaf => leaf.LiveCount);
            NewestFirst = [.. Enumerable.Range(0, value.Count).OrderByDescending(number => value[number].Shapes is [var first, ..] ? first.Unit : -1)];
        }
    }

    /// <summary>Numbers of the leaves, what was stored last first: where scores are equal the newest win, and the rest is passed over.</summary>
    public IReadOnlyList<int> NewestFirst { get; private init; } = [];

    public required Catalogue Catalogue { get; init; }

    public required GroupAliases Utterances { get; init; }

    public required GroupAliases Origins { get; init; }

    /// <summary>Number of the last change that it holds.</summary>
    public required long Sequence { get; init; }

    /// <summary>Stored versions of articles that cannot be searched yet, because the index is being made; 0 else.</summary>
    public int Pending { get; init; }

    /// <summary>The most quoted speakers by how many are asked for: every greeting and every empty completion asks, and a view never changes.</summary>
    public ConcurrentDictionary<int, IReadOnlyList<SpeakerEntry>> MostQuoted { get; } = new();

    /// <summary>How many passages can be found.</summary>
    public int Passages { get; private init; }

    public bool IsClosed { get; private set; }

    /// <summary>How many passages hold a term, in any place.</summary>
    public int Count(string term) => Count(IndexFields.QuoteTerms, term) + Count(IndexFields.SentenceTerms, term);

    public int Count(string field, string term)
    {
        var count = 0;
        foreach (var leaf in Leaves)
            count += leaf.Count(field, term);
        return count;
    }

    /// <summary>False when the view is closed already.</summary>
    public bool TryUse()
    {
        lock (_gate)
        {
            if (IsClosed)
                return false;
            _users++;
            return true;
        }
    }

    /// <summary>One user less.</summary>
    public void Release()
    {
        lock (_gate)
        {
            if (--_users > 0)
                return;
            IsClosed = true;
        }
        foreach (var reader in _readers)
            reader.DecRef();
    }
}
