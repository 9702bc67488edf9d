using System.Globalization;

namespace Bot.Adapters.Terminal;

/// <summary>Text for a line of a terminal: nothing in it moves the cursor or turns the direction.</summary>
internal static class OneLine
{
    /// <summary>Control characters become blanks, what cannot be seen goes.</summary>
    public static string Of(string text) => string.Concat(text
        .Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.Format || c is '\u200C' or '\u200D')
        .Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
}
