namespace Bot.Adapters.Messaging;

/// <summary>Tells whether a platform is set up, for <c>doctor</c>.</summary>
public interface IPlatformCheck
{
    /// <summary>"slack", "discord".</summary>
    string Name { get; }

    /// <summary>Looks at settings and asks the platform; never throws for what it finds, never says a secret.</summary>
    Task<IReadOnlyList<CheckResult>> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>One finding of a check.</summary>
/// <param name="State">Good, missing or wrong.</param>
/// <param name="Text">One sentence: what was found, and what to do where something is to be done.</param>
public sealed record CheckResult(CheckState State, string Text);

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
