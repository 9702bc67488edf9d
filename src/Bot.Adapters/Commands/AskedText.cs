using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>
/// Tells what people say to the bot from what they say to each other, in threads where nobody has to name it: unasked
/// replies are resented.
/// </summary>
public static class AskedText
{
    private static readonly HashSet<string> QuestionWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "who", "whom", "whose", "what", "when", "where", "which", "why", "how", "did", "does", "do", "is", "are", "was",
        "were", "has", "have", "had", "can", "could", "will", "would", "show", "tell", "find", "list", "anyone", "anybody",
    };

    /// <summary>True for a command, a word that turns the page, and whatever reads like a question.</summary>
    public static bool LooksAsked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = SafeText.Clean(text.Length > CommandText.MaxCharacters ? text[..CommandText.MaxCharacters] : text);
        if (clean.Length == 0)
            return false;
        if (CommandText.Parse(clean) is not ChatRequest.Run { Value: { } call } || call.Command != KnownCommands.Ask)
            return true;
        return clean.EndsWith('?') || QuestionWords.Contains(clean.Split(' ', 2)[0].Trim(',', '.', '!'))
            || clean.StartsWith("ask ", StringComparison.OrdinalIgnoreCase) || clean.StartsWith('/');
    }
}
