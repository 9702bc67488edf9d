namespace Bot.Search.Querying.Speakers;

/// <summary>What a word of a role says.</summary>
internal enum RoleWordSort
{
    /// <summary>Which office: "president", "minister".</summary>
    Office,

    /// <summary>Whose: "Ukraine's", "of the European Commission".</summary>
    Body,

    /// <summary>Which of them: "defence", "top".</summary>
    Field,

    /// <summary>No word of a role: it may be the topic.</summary>
    Other,
}
