using System.Security.Cryptography;
using System.Text;
using Bot.Search.Languages;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Analyzing;

/// <summary>Names the analysis of words; changes when a text could give other terms.</summary>
internal static class AnalysisVersion
{
    /// <summary>Raise it with every change of the rules in code; changes of the word lists are noticed by their text.</summary>
    private const int Rules = 2;

    public static string Current { get; } = $"{Rules}-{Hash()}";

    private static string Hash()
    {
        IEnumerable<string> lines = [
            .. WordFile.Lines("Analyzing/Lexicon/folding"),
            .. KnownLanguages.Asked.Lines("search/spelling"),
            .. KnownLanguages.Asked.Lines("search/stopwords")];
        var text = string.Join('\n', lines);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
