namespace Bot.Search.Naming;

/// <summary>A printed name in its parts. All parts are folded (<see cref="NameFolding"/>).</summary>
/// <param name="Printed">The name without title, suffix and trailing notes, as printed: "Jaroslaw Kaczynski".</param>
/// <param name="Title">The words in front of the name as printed ("Mr", "Dutch Defence Minister"); empty when none stand there.</param>
/// <param name="Given">First given name or initial; empty when only the family name is printed.</param>
/// <param name="Middle">Further given names and initials, in order.</param>
/// <param name="Family">Family name with its particles ("von der leyen"); empty when the text holds a title alone.</param>
/// <param name="Suffix">"jr", "sr", "ii" …; empty for most.</param>
/// <param name="Gender">What title and given name tell.</param>
internal sealed partial record PersonName(
    string Printed, string Title, string Given, IReadOnlyList<string> Middle, string Family, string Suffix, Gender Gender)
{
    /// <summary>True when a family name was found.</summary>
    public bool HasName => Family.Length > 0;

    /// <summary>The last word as printed, by which articles name somebody again: "Leyen"; empty when no name was found.</summary>
    public string LastWord => Printed.Split(' ')[^1];

    /// <summary>True when the given name is one letter only.</summary>
    public bool IsInitial => Given.Length == 1;

    /// <summary>Key that spellings of the family name share; empty without a family name.</summary>
    public string FamilyKey { get; } = FamilyKeys.Of(Family);
}

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
