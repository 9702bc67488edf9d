using System.Diagnostics;
using System.Globalization;
using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>/unanswered: what found nothing and what was called wrong, for editors.</summary>
internal sealed class UnansweredReport(QuestionLog log)
{
    private const int OnAPage = 10;

    public async Task<OutgoingMessage> ReadAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var all = (await log.ReadAsync(cancellationToken)).Where(entry => entry.Outcome != QuestionOutcome.Good).ToList();
        var page = QuestionReader.PageOf(call);
        var shown = all.Skip((page - 1) * OnAPage).Take(OnAPage).ToList();
        if (shown.Count == 0)
            return SimpleMessages.Of(Texts.NothingUnanswered, MessageOutcome.Information);
        var first = ((page - 1) * OnAPage) + 1;
        var blocks = new List<MessageBlock>
        {
            new MessageBlock.Heading(Texts.UnansweredHeading),
            new MessageBlock.Fields([.. shown.Select(Line)]),
            new MessageBlock.Note(RichText.Plain(Texts.UnansweredShown(first, first + shown.Count - 1, all.Count))),
        };
        var turns = new List<Choice>();
        if (page > 1)
            turns.Add(Turn(ChoiceKind.Back, Texts.Back, call, page - 1));
        if (first + shown.Count <= all.Count)
            turns.Add(Turn(ChoiceKind.More, Texts.More, call, page + 1));
        if (turns.Count > 0)
            blocks.Add(new MessageBlock.Choices(turns));
        return new OutgoingMessage { Blocks = blocks, Outcome = MessageOutcome.Information };
    }

    private static Choice Turn(ChoiceKind kind, string label, CommandCall call, int page) =>
        new() { Kind = kind, Label = label, Request = new ChatRequest.Run(call.With("page", page.ToString(CultureInfo.InvariantCulture))) };

    private static Field Line(QuestionEntry entry)
    {
        var when = entry.At.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
        var question = entry.Question ?? $"{entry.Command} {Texts.NotKept}";
        var where = entry.Place.Length == 0 ? entry.Platform : $"{entry.Platform} {entry.Place}";
        return new Field($"{when}, {Outcome(entry)}", RichText.Plain($"{SafeText.Label(Texts.Short(question, 200))} \u00B7 {where}"));
    }

    private static string Outcome(QuestionEntry entry) => entry.Outcome switch
    {
        QuestionOutcome.NotFound => "not found",
        QuestionOutcome.Bad => Texts.Reasons.FirstOrDefault(reason => reason.Word == entry.Reason).Label?.ToLowerInvariant() ?? "called wrong",
        QuestionOutcome.Good => "called good",
        _ => throw new UnreachableException(entry.Outcome.ToString()),
    };
}
