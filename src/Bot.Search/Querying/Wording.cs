namespace Bot.Search.Querying;

/// <summary>One wording of an utterance and who prints it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Outlets">Who prints them so, by name.</param>
/// <param name="Difference">From the first wording to this one; empty for the first.</param>
public sealed record Wording(string Text, IReadOnlyList<string> Outlets, IReadOnlyList<DifferencePart> Difference);
