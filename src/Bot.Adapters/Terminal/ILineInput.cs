namespace Bot.Adapters.Terminal;

/// <summary>Where the lines of a conversation come from.</summary>
public interface ILineInput
{
    /// <summary>The next line; null when there will be none any more.</summary>
    /// <param name="prompt">Shown before what is typed, where somebody types.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<string?> ReadAsync(string prompt, CancellationToken cancellationToken);
}
