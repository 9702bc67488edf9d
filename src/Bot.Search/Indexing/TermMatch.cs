namespace Bot.Search.Indexing;

/// <summary>A term of the question that a unit holds.</summary>
/// <param name="Term">The term.</param>
/// <param name="Field">The nearest place that holds it.</param>
/// <param name="Rarity">How much a match of this term is worth, 0 to about 1500: hundredths of its inverse document frequency.</param>
public readonly record struct TermMatch(string Term, MatchField Field, int Rarity);
