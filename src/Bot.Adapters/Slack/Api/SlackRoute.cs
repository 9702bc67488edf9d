namespace Bot.Adapters.Slack.Api;

/// <summary>Where an answer goes.</summary>
internal sealed record SlackRoute
{
    /// <summary>For the log.</summary>
    public required string Id { get; init; }

    /// <summary>The workspace; null where Slack does not say.</summary>
    public string? Team { get; init; }

    /// <summary>The channel, or the person for a direct message.</summary>
    public required string Channel { get; init; }

    /// <summary>Who asked.</summary>
    public required string User { get; init; }

    /// <summary>The asker's name, to be named by without a ping; null where Slack does not say.</summary>
    public string? UserName { get; init; }

    /// <summary>The parent's time stamp of the thread to answer in; null outside threads.</summary>
    public string? Thread { get; init; }

    /// <summary>True when the thread has replies already: Slack shows private messages only in such.</summary>
    public bool ThreadIsOpen { get; init; }

    /// <summary>True when only the bot and the person are there.</summary>
    public bool IsDirect { get; init; }

    /// <summary>True when a button was pressed on a message that only the presser sees.</summary>
    public bool OriginalIsPrivate { get; init; }

    /// <summary>True when the answer is the person's App Home.</summary>
    public bool IsHome { get; init; }

    /// <summary>What shows meanwhile that the answer is being worked on.</summary>
    public WorkShown Work { get; init; } = WorkShown.Nothing;

    /// <summary>Answers where the bot is no member, privately if wanted; null for events.</summary>
    public ResponseUrl? ResponseUrl { get; init; }
}

/// <summary>
/// An address that answers one interaction: five uses within 30 minutes
/// (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). Whoever knows it can post, so it
/// is never written down.
/// </summary>
internal sealed class ResponseUrl(Uri address, TimeProvider clock)
{
    public const int Uses = 5;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly DateTimeOffset _issued = clock.GetUtcNow();
    private int _used;

    public Uri Address => address;

    /// <summary>Counts one use; false when none is left or it is too old.</summary>
    public bool TryUse() => clock.GetUtcNow() - _issued < Life && Interlocked.Increment(ref _used) <= Uses;

    /// <summary>Null for a text that is no web address.</summary>
    public static ResponseUrl? Of(string? text, TimeProvider clock) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && SlackText.IsWeb(address) ? new(address, clock) : null;
}
