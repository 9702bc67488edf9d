namespace Bot.Search.Querying;

/// <summary>The question asks who took a stance. The bot shows words and does not judge stances.</summary>
/// <param name="Verb">The stance as typed: "opposed", "called for".</param>
/// <param name="Held">How many results, from the first of all pages on, have that word or one like it in their sentence; 0 when none has.</param>
public sealed record StanceNote(string Verb, int Held);
