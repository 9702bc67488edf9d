namespace Bot.Adapters.Messaging;

/// <summary>Who sees an answer.</summary>
public enum MessageVisibility
{
    /// <summary>Only the person who asked (ephemeral).</summary>
    Private,

    /// <summary>Everybody in the place.</summary>
    Public,
}
