using System.Diagnostics;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>Answer -> message, within the budget.</summary>
internal static class AnswerComposer
{
    public static OutgoingMessage Compose(Answer answer, ComposeRequest request)
    {
        var message = ComposeWhole(answer, request);
        // Next to the heading: what was not searched must be known before what was found, or not found, is read.
        return answer.Coverage.IsWhole
            ? message
            : message with { Blocks = [message.Blocks[0], new MessageBlock.Note(RichText.Plain(Texts.NotSearched(answer.Coverage))), .. message.Blocks.Skip(1)] };
    }

    private static OutgoingMessage ComposeWhole(Answer answer, ComposeRequest request) => answer switch
    {
        { NotFound: { } notFound } => NotFoundComposer.Compose(answer, notFound, request),
        Answer.Utterances utterances => UtterancesComposer.Compose(utterances, request),
        Answer.Verdict verdict => VerdictComposer.Compose(verdict, request),
        Answer.Comparison comparison => ComparisonComposer.Compose(comparison, request),
        Answer.Timeline timeline => TimelineComposer.Compose(timeline, request),
        Answer.Sources sources => SourcesComposer.Compose(sources, request),
        _ => throw new UnreachableException(answer.GetType().Name),
    };
}

/// <summary>What composing has to know beside the answer.</summary>
/// <param name="Limits">How much room there is.</param>
/// <param name="Call">What was asked; buttons ask it again for another page, for everybody, for wordings.</param>
/// <param name="PageSize">Results on a page, as asked.</param>
/// <param name="Page">Which page, from 1; for answers that do not say it themselves.</param>
/// <param name="CanShare">True where a private answer can be shown to everybody.</param>
internal sealed record ComposeRequest(MessageLimits Limits, CommandCall Call, int PageSize, int Page, bool CanShare)
{
    /// <summary>What a press on each of the answer's suggestions asks; a suggestion without one gets no button.</summary>
    public IReadOnlyList<CommandCall> Suggested { get; init; } = [];

    /// <summary>What was probably meant, where nothing was found and the text begins with nearly the name of a command; null mostly.</summary>
    public Choice? Meant { get; init; }

    /// <summary>What else can be asked where nothing was found.</summary>
    public IReadOnlyList<Choice> WaysOn { get; init; } = [];
}
