namespace Bot.Search.Domain;

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
