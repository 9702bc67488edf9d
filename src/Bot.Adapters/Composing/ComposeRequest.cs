using Bot.Adapters.Messaging;

namespace Bot.Adapters.Composing;

/// <summary>What composing has to know beside the answer.</summary>
/// <param name="Limits">How much room there is.</param>
/// <param name="PageSize">Results on a page, as asked.</param>
/// <param name="Page">Which page, from 1; for answers that do not say it themselves.</param>
/// <param name="CanShare">True where a private answer can be shown to everybody.</param>
internal sealed record ComposeRequest(MessageLimits Limits, int PageSize, int Page, bool CanShare);
