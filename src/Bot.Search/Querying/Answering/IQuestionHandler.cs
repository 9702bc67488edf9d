using Bot.Search.Querying.Scoping;

namespace Bot.Search.Querying.Answering;

/// <summary>Answers one kind of question over one snapshot. All handlers have this shape; they keep no state.</summary>
internal interface IQuestionHandler<in TQuestion>
    where TQuestion : Question
{
    /// <summary>Answers; whatever was typed gives an answer. A fault of the store is thrown.</summary>
    Task<Answer> AnswerAsync(TQuestion question, QuestionScope scope, CancellationToken cancellationToken);

    /// <summary>This kind of question's answer when the coverage holds none.</summary>
    Answer Nothing(TQuestion question, QuestionScope scope, NotFound notFound);
}

/// <summary>The handler of each kind of question.</summary>
internal sealed record QuestionHandlers(
    IQuestionHandler<Question.WhoSaid> WhoSaid,
    IQuestionHandler<Question.SaidBy> SaidBy,
    IQuestionHandler<Question.Ask> Ask,
    IQuestionHandler<Question.Verify> Verify,
    IQuestionHandler<Question.Compare> Compare,
    IQuestionHandler<Question.Timeline> Timeline,
    IQuestionHandler<Question.Sources> Sources);
