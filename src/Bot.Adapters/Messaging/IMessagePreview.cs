namespace Bot.Adapters.Messaging;

/// <summary>Shows on the command line what a platform would be sent (<c>--as slack</c>).</summary>
public interface IMessagePreview
{
    /// <summary>"console", "slack", "discord".</summary>
    string Name { get; }

    /// <summary>How much room the platform gives.</summary>
    MessageLimits Limits { get; }

    /// <summary>The very payload, as text to print (JSON, indented, for platforms).</summary>
    string Preview(OutgoingMessage message);
}
