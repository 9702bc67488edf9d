namespace Bot.Search.Naming;

/// <summary>How well two printed names can belong to one person; a higher value is a better fit.</summary>
internal enum NameFit
{
    /// <summary>Two people: another family name, or given names that exclude each other.</summary>
    Different,

    /// <summary>Perhaps: the family names agree and one side has no given name, or only an initial.</summary>
    Compatible,

    /// <summary>One person: family names agree, and given names agree, are forms of one name or transliterate to one.</summary>
    Same,
}
