namespace Bot.Search.Domain;

/// <summary>Whom a mention stands for.</summary>
/// <param name="Name">The fullest name the article gives: "Jaroslaw Kaczynski"; for an unnamed speaker the words as printed.</param>
/// <param name="Role">The role as printed ("Dutch Defence Minister"); null when the article prints none.</param>
/// <param name="RoleSpan">Where that role is printed; null when <paramref name="Role"/> is.</param>
/// <param name="Kind">Person, organisation, place that stands for its government, or unnamed.</param>
public sealed record Speaker(string Name, string? Role, TextSpan? RoleSpan, SpeakerKind Kind);

/// <summary>What sort of speaker a name stands for.</summary>
public enum SpeakerKind
{
    /// <summary>A person with a name.</summary>
    Person,

    /// <summary>A body: a ministry, a company, an alliance, a newspaper, a poll.</summary>
    Organisation,

    /// <summary>A country, or a capital that stands for a government.</summary>
    Place,

    /// <summary>Somebody the article does not name: "a senior official", "residents".</summary>
    Unnamed,
}

/// <summary>A speaker as one article writes it at one place.</summary>
/// <param name="Text">The words as printed: "he", "Mr Kaczynski", "the minister", "Moscow".</param>
/// <param name="Span">Where they stand in the article's text.</param>
public sealed record SpeakerMention(string Text, TextSpan Span);
