using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>What is said about Discord itself; everything about news is worded elsewhere.</summary>
internal static class DiscordTexts
{
    public static OutgoingMessage ButtonTooOld { get; } =
        Refusal("This button is too old: I no longer know what it stood for. Please ask again.");

    public static OutgoingMessage NamedByRole { get; } =
        Refusal("You named my role: Discord then does not show me what you wrote. Please name me myself (the @ entry with my picture), or use a command.");

    public static OutgoingMessage MayNotWriteThere { get; } =
        Refusal("I answer here because I may not write where you asked. The server's moderators can give me the right to send messages there.");

    public static OutgoingMessage Fault(string reference) => Refusal(
        $"Something went wrong on my side. If you report it, name this reference: {reference}") with
    {
        Outcome = MessageOutcome.Failed,
        Reference = reference,
    };

    private static OutgoingMessage Refusal(string sentence) => new()
    {
        Blocks = [new MessageBlock.Paragraph(RichText.Plain(sentence))],
        Visibility = MessageVisibility.Private,
        Outcome = MessageOutcome.Refused,
    };
}
