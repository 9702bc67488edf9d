namespace Bot.Adapters.Commands;

/// <summary>One thing people can say to the bot.</summary>
public sealed record CommandSpec
{
    /// <summary>Lower case with hyphens, at most 32 characters: "who-said".</summary>
    public required string Name { get; init; }

    /// <summary>One line, at most 100 characters (Discord's limit).</summary>
    public required string Summary { get; init; }

    public required CommandGroup Group { get; init; }

    /// <summary>The subject first, then the rest in the order they are offered.</summary>
    public IReadOnlyList<OptionSpec> Options { get; init; } = [];

    /// <summary>What people could type, without the slash: "who-said ceasefire". Every one is run by a test.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>The option that takes the free text; null for a command without one.</summary>
    public OptionSpec? Subject => Options.FirstOrDefault(option => option.IsSubject);

    /// <summary>"&lt;topic&gt; [outlet:… after:…]": usage behind the command's name; empty when it takes nothing.</summary>
    public string Usage => string.Join(' ', Options.Take(MaxUsage).Select(UsageOf));

    private const int MaxUsage = 5;

    private static string UsageOf(OptionSpec option) => option switch
    {
        { IsSubject: true, Required: true } => $"<{option.Name}>",
        { IsSubject: true } => $"[{option.Name}]",
        _ => $"[{option.Name}:…]",
    };

    /// <summary>The option called <paramref name="name"/> or known by that alias; null when there is none.</summary>
    public OptionSpec? Find(string name) => Options.FirstOrDefault(option =>
        option.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || option.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));
}
