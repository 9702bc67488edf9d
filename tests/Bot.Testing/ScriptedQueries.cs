using System.Collections.Concurrent;
using Bot.Search.Querying;

namespace Bot.Testing;

/// <summary>Answers every question with what a test says, and keeps the questions.</summary>
public sealed class ScriptedQueries(Func<Question, CancellationToken, Task<Answer>> answer) : IQueryService
{
    public ScriptedQueries(Answer answer)
        : this((_, _) => Task.FromResult(answer))
    {
    }

    public ConcurrentQueue<Question> Asked { get; } = new();

    public Question Last => Asked.Last();

    public Task<Answer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        Asked.Enqueue(question);
        return answer(question, cancellationToken);
    }
}
