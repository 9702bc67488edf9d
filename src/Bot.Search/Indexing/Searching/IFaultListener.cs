namespace Bot.Search.Indexing.Searching;

/// <summary>Hears of everything that goes wrong while the index is read.</summary>
internal interface IFaultListener
{
    /// <summary>Runs; an exception that is no cancellation and none of the store's own puts the index in doubt and comes out as a sentence.</summary>
    /// <exception cref="Storing.CoverageUnusableException">The index could not be read; it is being made anew.</exception>
    T Guard<T>(Func<T> read);
}
