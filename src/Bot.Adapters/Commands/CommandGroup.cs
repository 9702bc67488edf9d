namespace Bot.Adapters.Commands;

/// <summary>Who may use a command and where it is offered.</summary>
public enum CommandGroup
{
    /// <summary>A question about the coverage: everybody.</summary>
    Question,

    /// <summary>About the bot itself: everybody.</summary>
    Information,

    /// <summary>Changes the coverage: people and channels permitted by id only.</summary>
    Administration,
}
