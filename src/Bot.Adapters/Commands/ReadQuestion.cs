using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>A call as a question, or why it cannot be read.</summary>
/// <param name="Question">Null exactly when there are faults.</param>
/// <param name="Faults">Plain sentences for the person who typed.</param>
internal sealed record ReadQuestion(Question? Question, IReadOnlyList<string> Faults);
