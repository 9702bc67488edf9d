using Bot.Search.Extraction.Quotes;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Who said a piece.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Speaker">The mention; null for nobody.</param>
/// <param name="Source">How the mention became a candidate.</param>
/// <param name="Probability">The ranking's own, among the candidates.</param>
internal readonly record struct SpeakerChoice(TokenRange Piece, TokenRange? Speaker, CandidateSource Source, float Probability);
