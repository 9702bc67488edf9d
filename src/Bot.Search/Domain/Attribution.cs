namespace Bot.Search.Domain;

/// <summary>Why the extractor gives a quote to a speaker.</summary>
/// <param name="Mention">The speaker as written; null when nobody can be told.</param>
/// <param name="Speaker">Whom the mention stands for; null exactly when <paramref name="Mention"/> is.</param>
/// <param name="Cue">The attributing words ("said", "according to"); null for a quote that goes on without one.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1, that words and speaker belong together.</param>
/// <param name="Rule">Name of the rule or model path that decided, for <c>extract --explain</c>.</param>
public sealed record Attribution(SpeakerMention? Mention, Speaker? Speaker, TextSpan? Cue, double Confidence, string Rule);
