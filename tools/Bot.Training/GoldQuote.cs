using Bot.Search.Domain;

namespace Bot.Training;

/// <summary>One annotated piece.</summary>
internal sealed record GoldQuote(
    TextSpan Span, string Type, bool IsSpeech, int Group, TextSpan? Speaker, TextSpan? Core, TextSpan? Cue);
