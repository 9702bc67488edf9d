namespace Bot.Search.Querying;

/// <summary>A run of words of a word-level difference.</summary>
/// <param name="Operation">What happens to the words from the first text to the second.</param>
/// <param name="Text">The words, with their spaces inside; parts are joined by one space.</param>
public sealed record DifferencePart(DifferenceOperation Operation, string Text);

/// <summary>What happens to a run of words between two texts.</summary>
public enum DifferenceOperation
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>Only in the second.</summary>
    Insert,

    /// <summary>Only in the first.</summary>
    Delete,
}
