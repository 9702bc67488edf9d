namespace Bot.Search.Storing;

/// <summary>An outlet of the coverage.</summary>
/// <param name="Name">As stored.</param>
/// <param name="Articles">How many of its articles are stored, newest versions only.</param>
public sealed record OutletEntry(string Name, int Articles);
