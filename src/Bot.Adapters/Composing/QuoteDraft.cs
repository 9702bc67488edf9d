using Bot.Search.Querying;

namespace Bot.Adapters.Composing;

/// <summary>An utterance on its way into a message.</summary>
/// <param name="Item">What is to be shown.</param>
/// <param name="Label">What stands above it; null mostly.</param>
/// <param name="First">The citation to mark as the first carrier; null mostly.</param>
internal sealed record QuoteDraft(UtteranceResult Item, string? Label = null, Citation? First = null);
