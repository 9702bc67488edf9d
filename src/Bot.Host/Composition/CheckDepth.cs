namespace Bot.Host.Composition;

/// <summary>How far doctor looks; set by its verb before the checks run.</summary>
internal sealed class CheckDepth
{
    /// <summary>Every row of the store, and not only whether it opens.</summary>
    public bool IsDeep { get; set; }
}
