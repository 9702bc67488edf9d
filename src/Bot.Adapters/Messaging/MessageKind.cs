namespace Bot.Adapters.Messaging;

/// <summary>How a message came to the bot; platforms map their events to these.</summary>
public enum MessageKind
{
    /// <summary>A slash command, or a line typed in the console.</summary>
    Command,

    /// <summary>A message in a channel that names the bot; the name is already cut from the text.</summary>
    Mention,

    /// <summary>A message to the bot alone.</summary>
    DirectMessage,

    /// <summary>A message without a mention in a thread that the bot itself started.</summary>
    FollowUp,

    /// <summary>"Check this quote" on somebody's message; the text is that message.</summary>
    MessageAction,

    /// <summary>A press on one of the bot's buttons; the text is the button's <see cref="Choice.Value"/>.</summary>
    Button,

    /// <summary>Somebody opened the bot's own page and is to see what it knows; the text is empty.</summary>
    Home,
}
