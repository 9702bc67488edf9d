namespace Bot.Adapters.Commands;

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
