namespace Bot.Adapters.Messaging;

/// <summary>How a check came out.</summary>
public enum CheckState
{
    /// <summary>Works.</summary>
    Good,

    /// <summary>Not set up, and nothing needs it.</summary>
    Off,

    /// <summary>Works, but somebody should look.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Wrong,
}
