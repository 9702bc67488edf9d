using System.Diagnostics;
using Bot.Search.Indexing;
using Bot.Search.Querying.Missing;
using Bot.Search.Querying.Scoping;
using Bot.Search.Storing;

namespace Bot.Search.Querying.Answering;

/// <summary>Opens one snapshot a question and hands it to the question's handler.</summary>
internal sealed class QueryService(IIndexReader index, ScopeOpener scopes, NotFoundMaker missing, QuestionHandlers handlers)
    : IQueryService
{
    public Task<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question switch
        {
            Question.WhoSaid whoSaid => HandleAsync(handlers.WhoSaid, whoSaid, cancellationToken),
            Question.SaidBy saidBy => HandleAsync(handlers.SaidBy, saidBy, cancellationToken),
            Question.Ask ask => HandleAsync(handlers.Ask, ask, cancellationToken),
            Question.Verify verify => HandleAsync(handlers.Verify, verify, cancellationToken),
            Question.Compare compare => HandleAsync(handlers.Compare, compare, cancellationToken),
            Question.Timeline timeline => HandleAsync(handlers.Timeline, timeline, cancellationToken),
            Question.Sources sources => HandleAsync(handlers.Sources, sources, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<Answer> HandleAsync<TQuestion>(IQuestionHandler<TQuestion> handler, TQuestion question, CancellationToken cancellationToken)
        where TQuestion : Question
    {
        try
        {
            return await TryAsync(handler, question, cancellationToken);
        }
        catch (Exception fault) when (fault is IndexDoubtedException or StoreLostException)
        {
            // What was read so far is thrown away: the next snapshot is of an index that is made anew, or read by another server.
            return await TryAsync(handler, question, cancellationToken);
        }
    }

    private async Task<Answer> TryAsync<TQuestion>(IQuestionHandler<TQuestion> handler, TQuestion question, CancellationToken cancellationToken)
        where TQuestion : Question
    {
        await using var snapshot = await index.OpenAsync(cancellationToken);
        var scope = await scopes.OpenAsync(snapshot, question.Filters, cancellationToken);
        if (scope.Blocked is { } reason)
            return handler.Nothing(question, scope, await missing.BlockedAsync(reason, scope, cancellationToken));
        return await handler.AnswerAsync(question, scope, cancellationToken);
    }
}
