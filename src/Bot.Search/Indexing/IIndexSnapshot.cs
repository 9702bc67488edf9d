using Bot.Search.Domain;
using Bot.Search.Storing;

namespace Bot.Search.Indexing;

/// <summary>A frozen view of the coverage: search, passages, speakers and words.</summary>
public interface IIndexSnapshot : IPassageSearch, IPassageStore, ISpeakerDirectory, IVocabulary, IAsyncDisposable
{
    /// <summary>How many stored versions of articles cannot be searched yet, because the index is being made; 0 else.</summary>
    int Pending { get; }

    /// <summary>Articles that are left out of every answer, because what is stored of them is damaged.</summary>
    IReadOnlyList<ArticleId> Withheld { get; }
}
