namespace Bot.Search.Querying.Completing;

/// <summary>What is being typed.</summary>
public enum CompletionKind
{
    /// <summary>A speaker's name.</summary>
    Speaker,

    /// <summary>An outlet's name.</summary>
    Outlet,

    /// <summary>Words of a topic; the last one is completed.</summary>
    Topic,
}
