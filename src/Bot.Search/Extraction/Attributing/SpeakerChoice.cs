using Bot.Search.Extraction.Quotes;

namespace Bot.Search.Extraction.Attributing;

/// <summary>Who said a piece.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Speaker">The mention; null for nobody.</param>
/// <param name="Source">How the mention became a candidate.</param>
/// <param name="Probability">The ranking's own, among the candidates.</param>
internal readonly record struct SpeakerChoice(TokenRange Piece, TokenRange? Speaker, CandidateSource Source, float Probability);

/// <summary>Somebody who may have said a piece.</summary>
/// <param name="Range">The mention; null stands for nobody.</param>
/// <param name="Source">How it came to be a candidate.</param>
internal readonly record struct SpeakerCandidate(TokenRange? Range, CandidateSource Source);

/// <summary>How a mention came to be a candidate.</summary>
internal enum CandidateSource : byte
{
    /// <summary>Nobody: the piece has no speaker in the text.</summary>
    Nobody,

    /// <summary>On the best path of the tagger.</summary>
    Tagged,

    /// <summary>Not on the best path, but probable enough.</summary>
    Doubtful,

    /// <summary>Speaker of the piece before, further away than other candidates may be.</summary>
    Carried,

    /// <summary>Certain: the name in front of a transcript's line.</summary>
    Script,

    /// <summary>Certain: the name behind the dash that follows a quotation.</summary>
    Signature,

    /// <summary>Certain: the subject of an attribution inside another's reported words.</summary>
    Clause,

    /// <summary>Certain: the subject of a sentence whose build shows an act of speech, although the tagger sees none.</summary>
    Frame,

    /// <summary>Certain: the name beside the verb that follows the closing mark.</summary>
    Beside,

    /// <summary>Whoever says the rest of the same quote, or takes the turn in a dialogue.</summary>
    Chained,
}

/// <summary>Words whose speaker the layout tells.</summary>
/// <param name="Piece">The words.</param>
/// <param name="Speaker">Who says them.</param>
/// <param name="Source">What tells it.</param>
/// <param name="Verb">The verb of saying, as a token; 0 where it follows the speaker.</param>
internal readonly record struct CertainPiece(TokenRange Piece, TokenRange Speaker, CandidateSource Source, int Verb = 0);
