using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>A whole chat message -> the claim in it: its longest quotation, or all of it when it quotes nothing.</summary>
internal static class ClaimText
{
    // A shorter quotation inside a longer message is a name or an irony more often than a claim.
    private const int FewestWords = 3;
    private const int MostCharacters = 1_500;

    /// <summary>Null when the message holds no words.</summary>
    public static CommandCall? Read(string message)
    {
        var text = SafeText.Clean(message.Length > CommandText.MaxCharacters ? message[..CommandText.MaxCharacters] : message);
        var words = LongestQuotation(text) ?? text.TrimStart('>', ' ');
        if (!words.Any(char.IsLetterOrDigit))
            return null;
        return new CommandCall { Command = KnownCommands.Verify, Subject = TextCut.AtWord(words, MostCharacters) };
    }

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
}
