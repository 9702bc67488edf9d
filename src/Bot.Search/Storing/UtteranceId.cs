namespace Bot.Search.Storing;

/// <summary>
/// Units with equal ids are the same utterance: the same words (but for small edits or a cut) by the same speaker, or
/// word for word the same sentence. Opaque; lasts as long as the index.
/// </summary>
public readonly record struct UtteranceId(long Value);
