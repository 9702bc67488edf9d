using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>Call -> question -> answer -> message.</summary>
internal sealed class CommandRunner(
    IQueryService queries, StatusReport status, CoverageEditor editor, UnansweredReport unanswered, DeadlineClock deadlines) : ICommandRunner
{
    public async Task<CommandResult> RunAsync(
        CommandCall request, MessageLimits limits, bool canShare, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(limits);
        if (request.Command == KnownCommands.Help)
            return new CommandResult(HelpMessages.For(request.Subject, limits));
        if (request is { Command.Subject: { Required: true } subject, Subject.Length: 0, Options.Count: 0 })
            return Refused(Texts.NeedsSubject(request.Command.Name, subject.Name, request.Command.Examples[0]));
        if (request is { Command.Subject: null, Subject.Length: > 0 })
            return Refused(Texts.TakesNoWords(request.Command.Name, request.Subject));
        return await deadlines.RunAsync(token => RunInTimeAsync(request, limits, canShare, token), cancellationToken);
    }

    /// <summary>The bot's own page: what it knows and how fresh it is, then what can be asked.</summary>
    public async Task<OutgoingMessage> HomeAsync(MessageLimits limits, CancellationToken cancellationToken)
    {
        var known = await deadlines.RunAsync(status.ReadAsync, cancellationToken);
        return known with { Blocks = [.. known.Blocks, .. HelpMessages.For("", limits).Blocks] };
    }

    /// <summary>All wordings of one item of the answer to <paramref name="call"/>.</summary>
    public async Task<OutgoingMessage> WordingsAsync(CommandCall call, int item, MessageLimits limits, CancellationToken cancellationToken)
    {
        if (call.Command.Group != CommandGroup.Question || QuestionReader.Read(call).Question is not { } question)
            return Refused(Texts.ButtonTooOld).Message;
        var answer = await deadlines.RunAsync(token => queries.AskAsync(question, token), cancellationToken);
        var utterance = Utterances(answer).ElementAtOrDefault(item - 1);
        return utterance is not { Wordings.Count: > 1 }
            ? Refused(Texts.NoWordings).Message
            : WordingsComposer.Compose(utterance, new ComposeRequest(limits, call, 1, 1, CanShare: false));
    }

    /// <summary>Every source of what a page of the answer to <paramref name="call"/> shows.</summary>
    public async Task<OutgoingMessage> EverySourceAsync(CommandCall call, MessageLimits limits, CancellationToken cancellationToken)
    {
        if (call.Command.Group != CommandGroup.Question || QuestionReader.Read(call).Question is not { } question)
            return Refused(Texts.ButtonTooOld).Message;
        var answer = await deadlines.RunAsync(token => queries.AskAsync(question, token), cancellationToken);
        var items = Utterances(answer);
        if (answer is Answer.Comparison)
            items = items.Skip((question.Filters.Page - 1) * question.Filters.Limit).Take(question.Filters.Limit);
        return EverySourceComposer.Compose(answer, [.. items], new ComposeRequest(limits, call, 1, 1, CanShare: false));
    }

    private async Task<CommandResult> RunInTimeAsync(
        CommandCall call, MessageLimits limits, bool canShare, CancellationToken cancellationToken)
    {
        if (call.Command == KnownCommands.Unanswered)
            return new CommandResult(await unanswered.ReadAsync(call, cancellationToken));
        if (call.Command == KnownCommands.Status)
            return new CommandResult(await status.ReadAsync(cancellationToken));
        if (call.Command.Group == CommandGroup.Administration)
            return new CommandResult(await editor.RunAsync(call, cancellationToken));
        var read = QuestionReader.Read(call);
        if (read.Question is not { } question)
            return Refused(string.Join('\n', read.Faults));
        var answer = await queries.AskAsync(question, cancellationToken);
        var request = new ComposeRequest(limits, call, question.Filters.Limit, question.Filters.Page, canShare)
        {
            Suggested = SuggestedCalls.Of(answer.NotFound, call),
            WaysOn = SuggestedCalls.WaysOn(call),
            Meant = call.Command == KnownCommands.Ask && MistypedVerb.Read(call.Subject) is { } meant ? SuggestedCalls.Meant(meant) : null,
        };
        return new CommandResult(AnswerComposer.Compose(answer, request), answer);
    }

    // In the order in which the composer numbers them.
    private static IEnumerable<UtteranceResult> Utterances(Answer answer) => answer switch
    {
        Answer.Utterances utterances => utterances.Items,
        Answer.Verdict verdict => verdict.Items,
        Answer.Timeline timeline => timeline.Entries.Select(entry => entry.Utterance),
        Answer.Comparison comparison => ComparisonComposer.InOrder(comparison),
        _ => [],
    };

    private static CommandResult Refused(string sentence) => new(SimpleMessages.Refused(sentence));
}
