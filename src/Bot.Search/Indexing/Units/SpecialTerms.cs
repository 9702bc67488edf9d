namespace Bot.Search.Indexing.Units;

/// <summary>
/// Terms that are no words: they let an engine find the units of a speaker or of a role by the same lists as words.
/// The colon keeps them apart from every analysed term.
/// </summary>
internal static class SpecialTerms
{
    /// <summary>Begins the term of a speaker key.</summary>
    public const string SpeakerPrefix = "s:";

    /// <summary>Begins the term of a word of the role as printed.</summary>
    public const string RolePrefix = "r:";

    public static string Speaker(SpeakerKey key) => SpeakerPrefix + key.Value;

    public static string Role(string term) => RolePrefix + term;

    public static bool IsSpecial(string term) => term.Length > 1 && term[1] == ':';
}
