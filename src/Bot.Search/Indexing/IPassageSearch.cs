using Bot.Search.Storing;
namespace Bot.Search.Indexing;

/// <summary>Finds units.</summary>
public interface IPassageSearch
{
    /// <summary>
    /// The best <paramref name="limit"/> utterances for a query. Words inside the unit count most, then the sentence
    /// around them, the paragraph and the headline; rare terms count more than common ones, terms close together more
    /// than far apart. Sentences that hold no quote match by their own words only.
    /// </summary>
    ValueTask<SearchResult> SearchAsync(IndexQuery query, CoverageFilter filter, int limit, CancellationToken cancellationToken);

    /// <summary>How much coverage outlets and dates of the filter leave; its speakers and kinds do not narrow this.</summary>
    ValueTask<CoverageCounts> CountAsync(CoverageFilter filter, CancellationToken cancellationToken);
}
