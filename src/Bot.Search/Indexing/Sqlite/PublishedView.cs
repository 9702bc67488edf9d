namespace Bot.Search.Indexing.Sqlite;

/// <summary>The view that readers take; the writer replaces it as a whole.</summary>
internal sealed class PublishedView
{
    private volatile IndexView? _current;

    /// <summary>Held while a write and its view come out together, so that a reader can bind both.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Null until the store has been opened.</summary>
    public IndexView? Current
    {
        get => _current;
        set => _current = value;
    }
}
