namespace Bot.Search.Querying.Pages;

/// <summary>What was published on one day.</summary>
public sealed record PageDay(DateOnly Day, int Articles, int Quotes);
