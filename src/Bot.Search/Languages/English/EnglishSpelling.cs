using Bot.Search.Languages.Defining;

namespace Bot.Search.Languages.English;

/// <summary>
/// Makes British and American spelling one. The rules are wider than the language ("promise" becomes "promize"):
/// that does no harm, because words are only ever compared with words that went through the same rules.
/// </summary>
internal static class EnglishSpelling
{
    private const int ShortestIse = 6;
    private const int ShortestOur = 5;
    private static readonly string[] AfterIs = ["e", "es", "ed", "ing", "ation", "ations", "er", "ers"];
    private static readonly string[] AfterOur =
        ["", "s", "ed", "ing", "er", "ers", "able", "ably", "ful", "ite", "ites", "less", "hood", "hoods", "ly", "al"];
    private static readonly ILookup<char, (string From, string To)> Beginnings = LoadBeginnings();

    /// <summary>The American spelling of a folded word.</summary>
    public static string Unify(string word)
    {
        foreach (var (from, to) in Beginnings[word[0]])
        {
            if (word.StartsWith(from, StringComparison.Ordinal))
                return to + word[from.Length..];
        }
        return UnifyIse(word) ?? UnifyOur(word) ?? UnifyRe(word) ?? word;
    }

    private static string? UnifyIse(string word)
    {
        var at = word.LastIndexOf("is", StringComparison.Ordinal);
        if (word.Length < ShortestIse || at < 2 || !AfterIs.Contains(word[(at + 2)..]))
            return null;
        return $"{word[..at]}iz{word[(at + 2)..]}";
    }

    private static string? UnifyOur(string word)
    {
        var at = word.LastIndexOf("our", StringComparison.Ordinal);
        if (at + 3 < ShortestOur || !AfterOur.Contains(word[(at + 3)..]))
            return null;
        return $"{word[..at]}or{word[(at + 3)..]}";
    }

    private static string? UnifyRe(string word)
    {
        var ending = word switch
        {
            _ when word.EndsWith("re", StringComparison.Ordinal) => "",
            _ when word.EndsWith("res", StringComparison.Ordinal) => "s",
            _ when word.EndsWith("red", StringComparison.Ordinal) => "ed",
            _ => null,
        };
        if (ending is null)
            return null;
        var at = word.LastIndexOf('r');
        return at >= 3 && word[at - 1] is 'b' or 't' && at >= 3 ? $"{word[..at]}er{ending}" : null;
    }

    private static ILookup<char, (string From, string To)> LoadBeginnings() => WordFile
        .Lines("Languages/English/search/spelling")
        .Select(line => line.Split(' '))
        .ToLookup(pair => pair[0][0], pair => (pair[0], pair[1]));
}
