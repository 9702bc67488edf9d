namespace Bot.Adapters.Discord.Gateway;

/// <summary>What is kept from connection to connection so that nothing is lost between them.</summary>
internal sealed class GatewaySession
{
    private const long None = -1;

    private long _sequence = None;

    /// <summary>Null when a new session has to be started.</summary>
    public string? Id { get; private set; }

    /// <summary>Where to resume; the first address is only for new sessions.</summary>
    public Uri? ResumeAddress { get; private set; }

    /// <summary>Number of the last dispatch that was handed on; null before the first. Read from any thread.</summary>
    public long? Sequence
    {
        get => Volatile.Read(ref _sequence) is >= 0 and var last ? last : null;
        set => Volatile.Write(ref _sequence, value ?? None);
    }

    /// <summary>The bot's own user.</summary>
    public string? UserId { get; private set; }

    public void Start(string? id, Uri? resumeAddress, string? userId)
    {
        Id = id;
        ResumeAddress = resumeAddress;
        UserId = userId ?? UserId;
    }

    /// <summary>The address to resume at cannot be reached; the first one can resume too.</summary>
    public void ForgetAddress() => ResumeAddress = null;

    public void Forget()
    {
        Id = null;
        ResumeAddress = null;
        Sequence = null;
    }
}
