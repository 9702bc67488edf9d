namespace Bot.Search.Storing;

/// <summary>Articles with equal ids are copies of one text. Opaque; lasts as long as the index.</summary>
public readonly record struct OriginId(long Value);
