using System.Diagnostics;
using System.Globalization;
using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>
/// "/who-said climate after:2024", "who said climate?" or a plain question -> what is asked for. Cannot fail: what is
/// no command is a question, and no text at all asks for help.
/// </summary>
public static class CommandText
{
    /// <summary>What is longer is cut before anything else looks at it.</summary>
    public const int MaxCharacters = 10_000;

    private const string SharePrefix = "share ";
    private const string WordingsPrefix = "wordings:";
    private const string SourcesPrefix = "every-source ";
    private const string TakePrefix = "take-files ";
    private const string GoodPrefix = "good ";
    private const string BadPrefix = "bad ";

    // Nobody who says hello wants to hear that it is not in the coverage.
    private static readonly string[] Greetings = ["hi", "hello", "hey", "good morning", "good afternoon", "good evening", "start", "thanks", "thank you"];

    private static readonly string[] Onwards = ["more", "next", "next page", "more please", "show more"];
    private static readonly string[] Backwards = ["back", "previous", "prev", "previous page"];

    /// <summary>Reads a text that may be anything.</summary>
    public static ChatRequest Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = SafeText.Clean(text.Length > MaxCharacters ? text[..MaxCharacters] : text);
        if (clean.Length == 0 || Greetings.Contains(clean.TrimStart('/').TrimEnd('.', '!').ToLowerInvariant()))
            return new ChatRequest.Run(new CommandCall { Command = KnownCommands.Help });
        return Turned(clean) ?? Pressed(clean) ?? Slashed(clean) ?? new ChatRequest.Run(Plain(clean));
    }

    /// <summary>A request as the text that asks for it: <see cref="Parse"/> reads it back.</summary>
    public static string Write(ChatRequest request) => request switch
    {
        ChatRequest.Run run => Write(run.Value),
        ChatRequest.Share share => SharePrefix + Write(share.Value),
        ChatRequest.Wordings wordings => string.Create(CultureInfo.InvariantCulture, $"{WordingsPrefix}{wordings.Item} {Write(wordings.Value)}"),
        ChatRequest.Sources sources => SourcesPrefix + Write(sources.Value),
        ChatRequest.Rate { IsGood: true } good => GoodPrefix + Write(good.Value),
        ChatRequest.Rate bad => (bad.Reason is null ? BadPrefix : $"{BadPrefix.TrimEnd()}:{bad.Reason} ") + Write(bad.Value),
        ChatRequest.TakeFiles take => TakePrefix + string.Join(' ', take.References),
        ChatRequest.LastWordings last => string.Create(CultureInfo.InvariantCulture, $"wordings {last.Item}"),
        ChatRequest.Turn turn => turn.Pages > 0 ? Onwards[0] : Backwards[0],
        ChatRequest.Unknown unknown => "/" + unknown.Name,
        _ => throw new UnreachableException(request?.GetType().Name),
    };

    /// <summary>The call as somebody could type it: "/who-said ceasefire outlet:"Antiwar.com"".</summary>
    public static string Write(CommandCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var name = call.Command.Name;
        var subject = call.Subject.Length == 0 ? "" : name == KnownCommands.Verify.Name ? $" \"{call.Subject}\"" : $" {call.Subject}";
        var options = string.Concat(call.Command.Options
            .Where(option => call.Options.ContainsKey(option.Name))
            .Select(option => $" {option.Name}:{Quoted(call.Options[option.Name])}"));
        // A mark that nobody closed would close with one of the options behind it, and take them for words.
        return OptionScanner.IsOpen(call.Subject) ? $"/{name}{options}{subject}" : $"/{name}{subject}{options}";
    }

    /// <summary>A slash command whose options came one by one; the values are taken as they are.</summary>
    public static CommandCall FromOptions(CommandSpec command, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(values);
        var options = new Dictionary<string, string>();
        var subject = "";
        foreach (var (name, value) in values)
        {
            var option = command.Find(name);
            if (option is { IsSubject: true })
                subject = SafeText.Clean(value);
            else if (option is not null && value.Length > 0)
                options[option.Name] = SafeText.Clean(value);
        }
        return SubjectText.Shape(new CommandCall { Command = command, Subject = subject, Options = options });
    }

    private static ChatRequest? Turned(string text)
    {
        var bare = text.TrimStart('/').TrimEnd('.', '!', '?').ToLowerInvariant();
        if (Onwards.Contains(bare))
            return new ChatRequest.Turn(1);
        if (Backwards.Contains(bare))
            return new ChatRequest.Turn(-1);
        return bare.Split(' ') switch
        {
            ["wordings"] => new ChatRequest.LastWordings(1),
            ["wordings", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var item) =>
                new ChatRequest.LastWordings(item),
            _ => null,
        };
    }

    // The texts of our own buttons.
    private static ChatRequest? Pressed(string text)
    {
        if (text.StartsWith(SharePrefix + "/", StringComparison.Ordinal) && Slashed(text[SharePrefix.Length..]) is ChatRequest.Run shared)
            return new ChatRequest.Share(shared.Value);
        if (text.StartsWith(SourcesPrefix + "/", StringComparison.Ordinal) && Slashed(text[SourcesPrefix.Length..]) is ChatRequest.Run all)
            return new ChatRequest.Sources(all.Value);
        if (text.StartsWith(GoodPrefix + "/", StringComparison.Ordinal) && Slashed(text[GoodPrefix.Length..]) is ChatRequest.Run good)
            return new ChatRequest.Rate(good.Value, IsGood: true);
        if (text.StartsWith(BadPrefix.TrimEnd(), StringComparison.Ordinal) && Rated(text[(BadPrefix.Length - 1)..]) is { } bad)
            return bad;
        if (text.StartsWith(TakePrefix, StringComparison.Ordinal) && References(text[TakePrefix.Length..]) is { } references)
            return new ChatRequest.TakeFiles(references);
        if (!text.StartsWith(WordingsPrefix, StringComparison.Ordinal))
            return null;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !int.TryParse(text[WordingsPrefix.Length..space], NumberStyles.None, CultureInfo.InvariantCulture, out var item))
            return null;
        return Slashed(text[(space + 1)..]) is ChatRequest.Run call ? new ChatRequest.Wordings(call.Value, item) : null;
    }

    private static string[]? References(string text)
    {
        var references = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return references.Length > 0 && references.All(one => one.All(c => char.IsAsciiLetterOrDigit(c) || c == '/')) ? references : null;
    }

    // " /who-said …" or ":wrong-person /who-said …"
    private static ChatRequest.Rate? Rated(string rest)
    {
        var slash = rest.IndexOf(" /", StringComparison.Ordinal);
        var reason = slash > 1 && rest[0] == ':' ? rest[1..slash] : null;
        if (slash < 0 || (slash > 0 && reason?.All(c => char.IsAsciiLetterLower(c) || c == '-') != true))
            return null;
        return Slashed(rest[(slash + 1)..]) is ChatRequest.Run run ? new ChatRequest.Rate(run.Value, IsGood: false, reason) : null;
    }

    private static ChatRequest? Slashed(string text)
    {
        if (text[0] is not ('/' or '!') || text.Length == 1 || !char.IsLetter(text[1]))
            return null;
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        var name = end < 0 ? text[1..] : text[1..end];
        var command = CommandCatalog.Find(name.TrimEnd(':', '?'));
        if (command is null)
            return new ChatRequest.Unknown(name);
        return new ChatRequest.Run(Read(command, end < 0 ? "" : text[(end + 1)..]));
    }

    private static CommandCall Plain(string text)
    {
        foreach (var command in CommandCatalog.All)
        {
            if (RestAfterName(text, command.Name) is { } rest && Fits(command, rest))
                return Read(command, rest);
        }
        return Read(KnownCommands.Ask, text);
    }

    // "who-said", "who said" and "whosaid" are one name; it must end where a word ends.
    private static string? RestAfterName(string text, string name)
    {
        var at = 0;
        foreach (var letter in name)
        {
            if (letter == '-')
            {
                if (at < text.Length && text[at] is '-' or ' ' or '_')
                    at++;
                continue;
            }
            if (at >= text.Length || char.ToLowerInvariant(text[at]) != letter)
                return null;
            at++;
        }
        if (at == text.Length)
            return "";
        return text[at] is ' ' or ':' or '?' ? text[(at + 1)..].TrimStart() : null;
    }

    // Words like "status" also begin plain questions ("status of the talks"); there they are no command.
    private static bool Fits(CommandSpec command, string rest)
    {
        if (command.Subject is null)
            return OptionScanner.Scan(rest, command).Text.Trim('?', ' ').Length == 0;
        if (command.Name == KnownCommands.Help.Name)
            return rest.Length == 0 || CommandCatalog.Find(rest.Trim().TrimStart('/')) is not null;
        if (command.Group == CommandGroup.Administration)
            return rest.Length > 0 && !rest.Contains(' ', StringComparison.Ordinal);
        return true;
    }

    private static string Quoted(string value) => value.Any(char.IsWhiteSpace) || value.Length == 0 ? $"\"{value}\"" : value;

    private static CommandCall Read(CommandSpec command, string rest)
    {
        var (subject, options) = OptionScanner.Scan(rest, command);
        return SubjectText.Shape(new CommandCall { Command = command, Subject = subject, Options = options });
    }
}
