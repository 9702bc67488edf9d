namespace Bot.Search.Querying;

/// <summary>
/// The one door of the read half. Never throws for what a person typed: that gives an answer. A fault of the store
/// is thrown and handled by the caller's door. One question sees one snapshot of the index.
/// </summary>
public interface IQueryService
{
    /// <summary>Answers a question; every citation in the answer was re-checked against the stored text.</summary>
    /// <param name="question">What is asked; any text in it is allowed.</param>
    /// <param name="cancellationToken">Ends the search; nothing of an answer comes back.</param>
    Task<Answer> AskAsync(Question question, CancellationToken cancellationToken);
}
