namespace Bot.Adapters.Slack.Receiving;

/// <summary>What becomes of a delivery.</summary>
internal enum Claim
{
    /// <summary>Ours: acknowledge it, then enqueue it.</summary>
    New,

    /// <summary>Delivered before: acknowledge it and do nothing.</summary>
    Seen,

    /// <summary>Too much is waiting: say so where that is possible; else leave it to Slack to deliver it again.</summary>
    Full,
}
