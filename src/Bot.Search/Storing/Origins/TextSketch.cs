namespace Bot.Search.Storing.Origins;

/// <summary>What the grouping of copies knows of an article.</summary>
/// <param name="Signature">MinHash signature; empty for a text too short to judge.</param>
/// <param name="Keys">Articles that may be copies share at least one.</param>
/// <param name="Runs">How many different word runs the text has.</param>
internal sealed record TextSketch(uint[] Signature, long[] Keys, int Runs);
