namespace Bot.Search.Naming;

/// <summary>What a name or title tells about the pronoun that stands for its bearer.</summary>
internal enum Gender
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>He.</summary>
    Male,

    /// <summary>She.</summary>
    Female,
}
