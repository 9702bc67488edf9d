namespace Bot.Search.Indexing.Units;

/// <summary>A term of a unit.</summary>
/// <param name="Term">Number of the term among the article's terms.</param>
/// <param name="Impact">Where it stands and how strongly, as <see cref="Scoring.Impact"/> packs it.</param>
internal readonly record struct UnitPosting(int Term, byte Impact);
