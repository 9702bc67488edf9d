using Bot.Search.Storing;

namespace Bot.Search.Indexing;

/// <summary>The index could not be read and is given up; asked once more, the question meets a new one.</summary>
public sealed class IndexDoubtedException(Exception innerException)
    : CoverageUnusableException("The index could not be read and is being made anew: ask again in a moment.", innerException);
