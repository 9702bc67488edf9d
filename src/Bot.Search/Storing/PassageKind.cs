namespace Bot.Search.Storing;

/// <summary>What a unit is: a piece of a quote of some kind, or a sentence that holds no quote.</summary>
public enum PassageKind
{
    /// <summary>A piece of a direct quote.</summary>
    Direct,

    /// <summary>A piece of a mixed quote.</summary>
    Mixed,

    /// <summary>A piece of reported speech.</summary>
    Indirect,

    /// <summary>A sentence that no quote touches.</summary>
    Sentence,
}
