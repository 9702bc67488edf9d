using Bot.Search.Extraction.Quotes;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Somebody who may have said a piece.</summary>
/// <param name="Range">The mention; null stands for nobody.</param>
/// <param name="Source">How it came to be a candidate.</param>
internal readonly record struct SpeakerCandidate(TokenRange? Range, CandidateSource Source);
