namespace Bot.Search.Querying;

/// <summary>A run of words of a word-level difference.</summary>
/// <param name="Operation">What happens to the words from the first text to the second.</param>
/// <param name="Text">The words, with their spaces inside; parts are joined by one space.</param>
public sealed record DifferencePart(DifferenceOperation Operation, string Text);
