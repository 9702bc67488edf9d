namespace Bot.Search.Extraction.Quotes;

/// <summary>A quote in tokens, before its speaker is resolved.</summary>
/// <param name="Pieces">In order, without overlap, never empty.</param>
/// <param name="Cue">Null when it goes on without one.</param>
/// <param name="Speaker">The mention; null when nobody can be told.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">What decided.</param>
internal sealed record FoundQuote(
    IReadOnlyList<TokenRange> Pieces, TokenRange? Cue, TokenRange? Speaker, double Confidence, string Rule);
