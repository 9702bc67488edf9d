namespace Bot.Adapters.Messaging;

/// <summary>Tells whether a platform is set up, for <c>doctor</c>.</summary>
public interface IPlatformCheck
{
    /// <summary>"slack", "discord".</summary>
    string Name { get; }

    /// <summary>Looks at settings and asks the platform; never throws for what it finds, never says a secret.</summary>
    Task<IReadOnlyList<CheckResult>> CheckAsync(CancellationToken cancellationToken);
}
