using Bot.Search.Languages;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Which words make a phrase beside a name a role.</summary>
internal static class RoleWords
{
    private static readonly WordSet PersonNouns = KnownLanguages.English.Words("names/person-nouns");
    private static readonly WordSet NoAgents = KnownLanguages.English.Words("names/no-agents");

    /// <summary>"minister", "professor", "voter": a noun that can be the head of a role.</summary>
    public static bool IsPersonNoun(ReadOnlySpan<char> word) => TitleWords.IsTitleNoun(word) || PersonNouns.Contains(word);

    /// <summary>"miner", "pianist": by its ending a noun for a person, where a role is looked for anyway.</summary>
    public static bool IsAgentNoun(ReadOnlySpan<char> word) => word.Length > 4 && char.IsLower(word[0])
        && (word is [.., 'e' or 'o', 'r'] or [.., 'i', 's', 't'] or [.., 'i', 'a', 'n'] or [.., 'm', 'a', 'n']) && !NoAgents.Contains(word);

    /// <summary>"sister", "wife": a noun that tells whose, not what somebody is.</summary>
    public static bool IsKin(ReadOnlySpan<char> word) => word is "wife" or "husband" or "sister" or "brother" or "mother" or "father" or "son"
        or "daughter" or "uncle" or "aunt" or "cousin" or "nephew" or "niece" or "grandmother" or "grandfather" or "friend" or "colleague" or "widow";

    /// <summary>A given name or a form of address.</summary>
    public static bool BeginsPerson(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[24];
        if (word.Length > lower.Length)
            return false;
        var length = word.ToLowerInvariant(lower);
        var plain = lower[..length].TrimEnd('.');
        return GivenNames.IsKnown(plain) || TitleWords.IsHonorific(plain, out _);
    }

    /// <summary>A word in front of that noun: "former", "defence", "top".</summary>
    public static bool IsModifier(ReadOnlySpan<char> word) => TitleWords.IsPortfolio(word) || word is "then" or "longtime";

    /// <summary>"Mr", "Dr", "Sir": a form of address that is no role.</summary>
    public static bool IsAddress(string folded) => folded is "mr" or "mister" or "messrs" or "mrs" or "ms" or "miss" or "mx" or "madam"
        or "madame" or "mme" or "mlle" or "monsieur" or "herr" or "frau" or "senor" or "senora" or "signor" or "signora" or "sir" or "dame"
        or "lord" or "lady" or "dr" or "doctor" or "hon" or "honourable" or "honorable";
}
