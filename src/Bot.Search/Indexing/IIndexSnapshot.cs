namespace Bot.Search.Indexing;

/// <summary>A frozen view of the index: search, units, speakers and words.</summary>
public interface IIndexSnapshot : IUnitSearch, IUnitStore, ISpeakerDirectory, IVocabulary, IAsyncDisposable;
