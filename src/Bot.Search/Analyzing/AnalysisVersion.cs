using System.Security.Cryptography;
using System.Text;

namespace Bot.Search.Analyzing;

/// <summary>Names the analysis of words; changes when a text could give other terms.</summary>
internal static class AnalysisVersion
{
    /// <summary>Raise it with every change of the rules in code; changes of the word lists are noticed by their text.</summary>
    private const int Rules = 2;

    private static readonly string[] Lists = ["folding.txt", "spelling.txt", "stopwords.txt"];

    public static string Current { get; } = $"{Rules}-{Hash()}";

    private static string Hash()
    {
        var text = string.Join('\n', Lists.SelectMany(LexiconFile.ReadEmbedded));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
