using System.Text.RegularExpressions;
using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>
/// A whole chat message -> the claim in it: the longest quotation of the first part that quotes anything, else the first part
/// with words of its own.
/// </summary>
internal static class ClaimText
{
    // A shorter quotation inside a longer message is a name or an irony more often than a claim.
    private const int FewestWords = 3;
    private const int MostCharacters = 1_500;

    /// <summary>Null when the message holds no words.</summary>
    /// <param name="parts">What it holds, most telling first.</param>
    public static CommandCall? Read(IReadOnlyList<string> parts)
    {
        var texts = parts.Select(Clean).Where(HasWords).ToList();
        if (texts.Count == 0)
            return null;
        var words = texts.Select(LongestQuotation).FirstOrDefault(quotation => quotation is not null) ?? texts[0].TrimStart('>', ' ');
        return new CommandCall { Command = KnownCommands.Verify, Subject = TextCut.AtWord(words, MostCharacters) };
    }

    private static string Clean(string part) => SafeText.Clean(part.Length > CommandText.MaxCharacters ? part[..CommandText.MaxCharacters] : part);

    // Whoever posts a bare link or a smiley claims nothing in words.
    private static bool HasWords(string text) => Wordless.Replace(text, "").Any(char.IsLetterOrDigit);

    private static string? LongestQuotation(string text)
    {
        var longest = "";
        var open = QuotationMarks.Next(text, 0);
        while (open >= 0 && QuotationMarks.Next(text, open + 1) is var close and > 0)
        {
            if (close - open - 1 > longest.Length)
                longest = text[(open + 1)..close].Trim();
            open = QuotationMarks.Next(text, close + 1);
        }
        return longest.Split(' ').Length >= FewestWords ? longest : null;
    }

    private static readonly Regex Wordless = new(@"https?://\S+|:[a-z0-9_'+-]+:");
}
