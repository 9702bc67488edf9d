namespace Bot.Search.Querying.Pages;

/// <summary>An outlet and how many of its articles are stored.</summary>
public sealed record PageOutlet(string Name, int Articles);
