namespace Bot.Adapters.Messaging;

/// <summary>A connection to one chat platform. One that fails never stops another.</summary>
public interface IChatTransport
{
    /// <summary>"slack", "discord": also <see cref="IncomingMessage.Platform"/>.</summary>
    string Name { get; }

    /// <summary>True when its token is set; one that is off is never run.</summary>
    bool IsOn { get; }

    /// <summary>When the platform last sent anything at all (heartbeats count); null before the first. Health is judged by its age.</summary>
    DateTimeOffset? LastInbound { get; }

    /// <summary>Why it cannot do its work just now although it runs, in a sentence without secrets; null while nothing is known against it.</summary>
    string? Trouble => null;

    /// <summary>True while other copies of the bot have its connections: nothing is heard here, and nothing is wrong.</summary>
    bool IsElsewhere => false;

    /// <summary>
    /// Connects, hands every message to <paramref name="handler"/>, sends the answers, reconnects by itself. Ends
    /// without an exception when cancelled; throws <see cref="TransportRefusedException"/> for what trying again
    /// cannot mend.
    /// </summary>
    Task RunAsync(IMessageHandler handler, CancellationToken cancellationToken);
}

/// <summary>The platform refuses us for good (a wrong token, a missing permission): a person has to act.</summary>
public sealed class TransportRefusedException : Exception
{
    public TransportRefusedException()
    {
    }

    /// <param name="message">What is wrong and what to do, in words; never a secret.</param>
    public TransportRefusedException(string message)
        : base(message)
    {
    }

    public TransportRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
