using Bot.Search.Extraction.Lexicon;
using Bot.Search.Naming;

namespace Bot.Search.Extraction.Names;

/// <summary>Which words make a phrase beside a name a role.</summary>
internal static class RoleWords
{
    private static readonly WordList PersonNouns = WordList.Load("names-person-nouns");

    /// <summary>"minister", "professor", "voter": a noun that can be the head of a role.</summary>
    public static bool IsPersonNoun(ReadOnlySpan<char> word) => TitleWords.IsTitleNoun(word) || PersonNouns.Contains(word);

    /// <summary>A word in front of that noun: "former", "defence", "top".</summary>
    public static bool IsModifier(ReadOnlySpan<char> word) => TitleWords.IsPortfolio(word) || word is "then" or "longtime";

    /// <summary>"Mr", "Dr", "Sir": a form of address that is no role.</summary>
    public static bool IsAddress(string folded) => folded is "mr" or "mister" or "messrs" or "mrs" or "ms" or "miss" or "mx" or "madam"
        or "madame" or "mme" or "mlle" or "monsieur" or "herr" or "frau" or "senor" or "senora" or "signor" or "signora" or "sir" or "dame"
        or "lord" or "lady" or "dr" or "doctor" or "hon" or "honourable" or "honorable";
}
