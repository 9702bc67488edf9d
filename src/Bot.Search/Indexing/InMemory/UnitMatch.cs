namespace Bot.Search.Indexing.InMemory;

/// <summary>How a unit matches a query or a part of it.</summary>
internal sealed record UnitMatch(int Score, IReadOnlyList<TermMatch> Matches);
