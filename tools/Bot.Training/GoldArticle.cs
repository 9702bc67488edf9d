namespace Bot.Training;

/// <summary>An annotated article.</summary>
internal sealed record GoldArticle(string Id, string Text, IReadOnlyList<GoldQuote> Quotes);
