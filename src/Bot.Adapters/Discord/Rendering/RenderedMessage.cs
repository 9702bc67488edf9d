using Bot.Adapters.Discord.Wire;

namespace Bot.Adapters.Discord.Rendering;

/// <summary>A payload with what has to be kept for it.</summary>
/// <param name="Payload">What Discord is sent.</param>
/// <param name="States">Values too long for a button, by the short id that the button carries; kept before sending.</param>
internal sealed record RenderedMessage(MessagePayload Payload, IReadOnlyDictionary<string, string> States);
