using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Search.Querying.Asking;

namespace Bot.Adapters.Commands;

/// <summary>
/// Tells what people say to the bot from what they say to each other, where nobody has named it: unasked replies are
/// resented, so that what is not clearly meant for the bot is not.
/// </summary>
public static class AskedText
{
    // Whoever says "you" or "we" speaks to a person: the coverage is neither.
    private static readonly HashSet<string> Persons = new(StringComparer.OrdinalIgnoreCase)
    {
        "you", "your", "yours", "we", "us", "our", "ours", "i", "me", "my", "mine", "u", "ur",
    };

    private static readonly string[] Requests = ["tell me ", "show me ", "please ", "ok ", "okay ", "so ", "and ", "but ", "also "];

    private static readonly string[] Onwards = ["and ", "what about ", "how about "];

    private const int LongestFragment = 8;

    /// <summary>True for a command, a word that turns the page, a question about what was said, and the rest of one ("and in March?").</summary>
    public static bool LooksAsked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = SafeText.Clean(text.Length > CommandText.MaxCharacters ? text[..CommandText.MaxCharacters] : text);
        if (clean.Length == 0 || CallsSomebody(clean))
            return false;
        return CommandText.Parse(clean) switch
        {
            ChatRequest.Run { Value: var call } => call.Command != KnownCommands.Help && (clean[0] is '/' or '!' || IsSpoken(clean, call)),
            ChatRequest.Unknown => false,
            _ => true,
        };
    }

    /// <summary>True for the rest of a question, which means something only to the bot that has just answered its asker.</summary>
    public static bool IsFragment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = SafeText.Clean(text.Length > CommandText.MaxCharacters ? text[..CommandText.MaxCharacters] : text);
        return clean.EndsWith('?') && Words(clean).Length <= LongestFragment && Onwards.Any(word => clean.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            && !SpeechQuestion.Asks(Bare(clean));
    }

    private static bool IsSpoken(string clean, CommandCall call)
    {
        if (call.Command == KnownCommands.Verify)
            return QuotationMarks.Next(clean, 0) >= 0;
        var bare = Bare(clean);
        if (Words(bare).Any(Persons.Contains))
            return false;
        return call.Command == KnownCommands.WhoSaid || (call.Command == KnownCommands.Ask && (SpeechQuestion.Asks(bare) || IsFragment(clean)));
    }

    // "@ana …", "Bob, who …", "who said that, Bob?"
    private static bool CallsSomebody(string clean)
    {
        if (clean.Contains('@', StringComparison.Ordinal))
            return true;
        var words = clean.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var opens = words.Length > 1 && char.IsUpper(words[0][0]) && words[0].EndsWith(',');
        var ends = words.Length > 2 && words[^2].EndsWith(',') && char.IsUpper(words[^1][0]) && words[^1].EndsWith('?');
        return opens || ends;
    }

    private static string Bare(string clean)
    {
        var bare = clean;
        while (Requests.FirstOrDefault(word => bare.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } opening)
            bare = bare[opening.Length..].TrimStart();
        return bare;
    }

    private static string[] Words(string text) => text.Split([' ', ',', '.', '?', '!', ';', ':', '\'', '\u2019'], StringSplitOptions.RemoveEmptyEntries);
}
