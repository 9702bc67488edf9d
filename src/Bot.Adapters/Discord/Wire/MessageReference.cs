namespace Bot.Adapters.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/message#message-reference-structure</summary>
/// <param name="MessageId">The message replied to.</param>
/// <param name="FailIfNotExists">False: the answer is sent although the question was deleted meanwhile.</param>
internal sealed record MessageReference(string MessageId, bool FailIfNotExists);
