using Bot.Search.Domain;

namespace Bot.Search.Extraction.Speakers;

/// <summary>
/// A speaker of a quote as the attribution found it: the whole mention with apposition ("Dutch Defence Minister Kajsa
/// Ollongren", "Mr Kaczynski", "he", "Ukraine's top negotiator").
/// </summary>
/// <param name="FirstToken">Index of its first token in the text layer.</param>
/// <param name="EndToken">Index behind its last token.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="QuoteSpan">The quote's envelope: a pronoun inside its own quote's words is somebody else's.</param>
/// <param name="IsNarrative">True for a subject between the quotes, whose quote is empty and who is nobody's speaker.</param>
internal readonly record struct SpeakerMentionCandidate(int FirstToken, int EndToken, TextSpan Span, TextSpan QuoteSpan, bool IsNarrative = false);
