namespace Bot.Adapters.Commands;

/// <summary>What a text asks for: a closed set. Every text is one of these.</summary>
public abstract record ChatRequest
{
    private ChatRequest()
    {
    }

    /// <summary>A command of the catalogue.</summary>
    public sealed record Run(CommandCall Value) : ChatRequest;

    /// <summary>Another page of the last answer: 1 for "more", -1 for "back".</summary>
    public sealed record Turn(int Pages) : ChatRequest;

    /// <summary>The answer to a call, for everybody.</summary>
    public sealed record Share(CommandCall Value) : ChatRequest;

    /// <summary>All wordings of one item (from 1) of a call's answer, in full.</summary>
    public sealed record Wordings(CommandCall Value, int Item) : ChatRequest;

    /// <summary>All wordings of one item (from 1) of the last answer, in full.</summary>
    public sealed record LastWordings(int Item) : ChatRequest;

    /// <summary>A slash command that does not exist.</summary>
    public sealed record Unknown(string Name) : ChatRequest;
}

/// <summary>A command with what was typed behind it; values are not checked yet.</summary>
public sealed record CommandCall
{
    public required CommandSpec Command { get; init; }

    /// <summary>The free text, cleaned of control characters and options; may be empty.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Raw values by the option's name in the catalogue; the subject is not among them.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? Option(string name) => Options.GetValueOrDefault(name);

    /// <summary>The same call with one option set.</summary>
    public CommandCall With(string option, string value)
    {
        var options = new Dictionary<string, string>(Options) { [option] = value };
        return this with { Options = options };
    }

    /// <summary>The call as somebody could type it: "/who-said ceasefire outlet:"Antiwar.com"". The parser reads it back.</summary>
    public string ToText()
    {
        var subject = Subject.Length == 0 ? "" : Command.Name == KnownCommands.Verify.Name ? $" \"{Subject}\"" : $" {Subject}";
        var options = string.Concat(Command.Options
            .Where(option => Options.ContainsKey(option.Name))
            .Select(option => $" {option.Name}:{Quoted(Options[option.Name])}"));
        // A mark that nobody closed would close with one of the options behind it, and take them for words.
        return OptionScanner.IsOpen(Subject) ? $"/{Command.Name}{options}{subject}" : $"/{Command.Name}{subject}{options}";
    }

    private static string Quoted(string value) => value.Any(char.IsWhiteSpace) || value.Length == 0 ? $"\"{value}\"" : value;
}
