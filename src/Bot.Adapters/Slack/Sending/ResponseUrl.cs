namespace Bot.Adapters.Slack.Sending;

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
