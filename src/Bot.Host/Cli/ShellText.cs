using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;

namespace Bot.Host.Cli;

/// <summary>Words as a shell hands them over, quotation marks gone -> the call that the same words in a chat would be.</summary>
internal static class ShellText
{
    public static CommandCall Read(CommandSpec command, IReadOnlyList<string> words)
    {
        var text = string.Join(' ', words.Select((word, i) => Restored(command, word, i, words.Count)));
        return CommandText.Parse($"/{command.Name} {text}") is ChatRequest.Run run
            ? run.Value
            : new CommandCall { Command = command };
    }

    // The shell ate the marks of: verify "We have to" Ollongren, outlet:"The Straits Times", said "Lloyd Austin" arms.
    // A lone argument of several words is the whole text, except for a claim.
    private static string Restored(CommandSpec command, string word, int index, int count)
    {
        if (!word.Any(char.IsWhiteSpace))
            return word;
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && command.Find(word[..colon]) is { IsSubject: false })
            return $"{word[..(colon + 1)]}\"{word[(colon + 1)..].Trim('"')}\"";
        var isClaim = command.Name == "verify" && index == 0;
        return isClaim || count > 1 ? Quoted(word) : word;
    }

    private static string Quoted(string word) => word.StartsWith('"') ? word : $"\"{word}\"";
}
