namespace Bot.Search.Extraction.Names;

/// <summary>What a run of capitalised words names.</summary>
internal enum NameKind : byte
{
    /// <summary>Nothing speaks for a person or against one.</summary>
    Unsure,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A body or a thing.</summary>
    Body,

    /// <summary>A country, a city, a region.</summary>
    Place,

    /// <summary>A title without a name: "Prime Minister", "the President".</summary>
    Title,
}
