namespace Bot.Search.Analyzing;

/// <summary>Abbreviations that lower case would turn into another word.</summary>
internal static class Acronyms
{
    /// <summary>The country in capitals is not the pronoun: "US", "U.S." and "USA" are one term, "us" another.</summary>
    private const string UnitedStates = "usa";

    /// <summary>The term of an acronym without its stops; null for an ordinary word.</summary>
    public static string? TermOf(ReadOnlySpan<char> letters) => letters is "US" or "USA" ? UnitedStates : null;
}
