using System.Security.Cryptography;
using System.Text;
using Bot.Search.Languages;
using Bot.Search.Languages.Defining;

namespace Bot.Search.Analyzing;

/// <summary>
/// Names the analysis of words, and the rules by which names become speakers' keys; changes when a text could give other terms or a
/// name another key. A store of another analysis is written anew: rows under keys that no rule gives any more could never be taken out.
/// </summary>
internal static class AnalysisVersion
{
    /// <summary>Raise it with every change of the rules in code or of names' keys (SpeakerKeysVersionTests); changes of the word lists are noticed by their text.</summary>
    private const int Rules = 4;

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
