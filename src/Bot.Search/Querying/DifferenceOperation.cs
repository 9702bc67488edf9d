namespace Bot.Search.Querying;

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
