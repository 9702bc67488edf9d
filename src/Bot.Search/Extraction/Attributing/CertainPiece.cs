using Bot.Search.Extraction.Quotes;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Words whose speaker the layout tells.</summary>
internal readonly record struct CertainPiece(TokenRange Piece, TokenRange Speaker, CandidateSource Source);
