namespace Bot.Search.Indexing;

/// <summary>How a process treats its index; set by the host for each way to run, not by configuration.</summary>
public sealed class IndexingOptions
{
    /// <summary>About a third of a minute on one processor.</summary>
    public const int DefaultLongFrom = 5_000;

    /// <summary>Answer from what is there while a large index is being made, and say how much is missing; else questions wait for it.</summary>
    public bool AnswerMeanwhile { get; set; }

    /// <summary>Stored versions from which on making the index takes long enough to say so, and to answer meanwhile.</summary>
    public int LongFrom { get; set; } = DefaultLongFrom;
}
