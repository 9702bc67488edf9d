using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>
/// Files that come with a message to the bot: editors are offered to have them read, and what they press is done; nothing is
/// stored before. Everything else goes on to the questions.
/// </summary>
internal sealed class FileOffers(RequestDispatcher questions, CommandPolicies policies, ChoiceStore choices, FileIntake intake)
{
    // What people write beside a file that they want to have read.
    private const string Wish = "ingest";

    public async Task<OutgoingMessage> AnswerAsync(IncomingMessage message, MessageLimits limits, CancellationToken cancellationToken)
    {
        if (message.Kind == MessageKind.Button && await PressedAsync(message, cancellationToken) is { } take)
        {
            return policies.MayEdit(message)
                ? await intake.TakeAsync(take.References, message, cancellationToken) with { Visibility = policies.VisibilityOf(message) }
                : SimpleMessages.Refused(Texts.NoPermission);
        }
        if (message.Files.Count == 0 || message.Kind is not (MessageKind.Mention or MessageKind.DirectMessage))
            return await questions.AnswerAsync(message, limits, cancellationToken);
        var isAlone = SafeText.Clean(message.Text).TrimStart('/') is { } text && (text.Length == 0 || text.Equals(Wish, StringComparison.OrdinalIgnoreCase));
        if (!policies.MayEdit(message))
            return isAlone ? SimpleMessages.Refused(Texts.FilesAreForEditors) : await questions.AnswerAsync(message, limits, cancellationToken);
        var offer = Offer(message.Files, limits);
        if (isAlone)
            return SimpleMessages.Of(offer.Sentence, MessageOutcome.Information) is var alone && offer.Button is null
                ? alone with { Visibility = policies.VisibilityOf(message), Outcome = MessageOutcome.Refused }
                : alone with { Blocks = [.. alone.Blocks, offer.Button!], Visibility = policies.VisibilityOf(message) };
        var answer = await questions.AnswerAsync(message, limits, cancellationToken);
        return offer.Button is null ? answer : With(answer, offer);
    }

    private async Task<ChatRequest.TakeFiles?> PressedAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        await choices.RestoreAsync(message.Text, cancellationToken) is { } text ? CommandText.Parse(text) as ChatRequest.TakeFiles : null;

    private FileOffer Offer(IReadOnlyList<AttachedFile> files, MessageLimits limits)
    {
        var sorted = files.Take(FileIntake.MostFiles).Select(file => (File: file, Fault: intake.FaultOf(file))).ToList();
        var good = sorted.Where(one => one.Fault is null).Select(one => one.File).ToList();
        var lines = sorted.Where(one => one.Fault is not null).Select(one => Texts.NotTaken(one.File.Name, one.Fault!)).ToList();
        if (files.Count > sorted.Count)
            lines.Add(Texts.TooManyFiles(FileIntake.MostFiles));
        if (good.Count == 0)
            return new FileOffer(string.Join('\n', lines), null);
        var button = new Choice
        {
            Kind = ChoiceKind.Take,
            Label = Texts.Short(good.Count == 1 ? Texts.TakeFile(SafeText.Label(good[0].Name)) : Texts.TakeFiles(good.Count), limits.ButtonLabel),
            Request = new ChatRequest.TakeFiles([.. good.Select(file => file.Reference)]),
        };
        return new FileOffer(string.Join('\n', [Texts.FilesOffered(good.Count == 1 ? good[0].Name : null, good.Count), .. lines]), new MessageBlock.Choices([button]));
    }

    private static OutgoingMessage With(OutgoingMessage answer, FileOffer offer) =>
        answer with { Blocks = [.. answer.Blocks, new MessageBlock.Note(RichText.Plain(SafeText.Label(offer.Sentence))), offer.Button!] };

    private sealed record FileOffer(string Sentence, MessageBlock.Choices? Button);
}
