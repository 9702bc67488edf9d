namespace Bot.Search.Querying;

/// <summary>
/// The one door of the read half. Never throws for what a person typed: that gives an answer. A fault of the store
/// is thrown and handled by the caller's door. One question sees one snapshot of the index.
/// </summary>
public interface IQueryService
{
    /// <summary>Answers a question; every citation in the answer was re-checked against the stored text.</summary>
    Task<Answer> AskAsync(Question question, CancellationToken cancellationToken);
}
