namespace Bot.Search.Storing.Sqlite;

/// <summary>A row is not as it was written. Never leaves this folder: it becomes a <see cref="CoverageUnusableException"/>.</summary>
/// <param name="what">What is damaged, as it goes on after "in".</param>
internal sealed class StoreDamageException(string what) : Exception($"The store is damaged in {what}.")
{
    public string What { get; } = what;
}
