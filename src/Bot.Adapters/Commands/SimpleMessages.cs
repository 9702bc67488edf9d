using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>Messages of one sentence.</summary>
internal static class SimpleMessages
{
    public static OutgoingMessage Refused(string sentence) => Of(sentence, MessageOutcome.Refused);

    public static OutgoingMessage Failed(string reference) =>
        Of(Texts.Failed(reference), MessageOutcome.Failed) with { Reference = reference };

    public static OutgoingMessage Of(string sentence, MessageOutcome outcome) => new()
    {
        Blocks = [new MessageBlock.Paragraph(RichText.Plain(SafeText.Defuse(sentence)))],
        Outcome = outcome,
    };
}
