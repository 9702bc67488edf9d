namespace Bot.Search.Querying.Handling;

/// <summary>Answers one kind of question over one snapshot. All handlers have this shape; they keep no state.</summary>
internal interface IQuestionHandler<in TQuestion>
    where TQuestion : Question
{
    /// <summary>Answers; whatever was typed gives an answer. A fault of the store is thrown.</summary>
    Task<Answer> AnswerAsync(TQuestion question, QuestionScope scope, CancellationToken cancellationToken);

    /// <summary>This kind of question's answer when the coverage holds none.</summary>
    Answer Nothing(TQuestion question, QuestionScope scope, NotFound notFound);
}
