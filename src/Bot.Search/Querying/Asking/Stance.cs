namespace Bot.Search.Querying.Asking;

/// <summary>A stance that a question asks for.</summary>
/// <param name="Verb">As typed: "opposed", "called for".</param>
/// <param name="Forms">The words that speak for it, each as its terms in order.</param>
internal sealed record Stance(string Verb, IReadOnlyList<IReadOnlyList<string>> Forms);
