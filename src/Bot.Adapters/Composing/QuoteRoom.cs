namespace Bot.Adapters.Composing;

/// <summary>How much of a quote may be shown.</summary>
/// <param name="Words">Characters of its words.</param>
/// <param name="Sources">Sources under it, at least one.</param>
/// <param name="Variants">Other wordings under it.</param>
/// <param name="Title">Characters of a headline; 0 leaves headlines out.</param>
/// <param name="DeepLinks">True when links land on the words, false when they lead to the article (shorter).</param>
internal sealed record QuoteRoom(int Words, int Sources, int Variants, int Title, bool DeepLinks);
