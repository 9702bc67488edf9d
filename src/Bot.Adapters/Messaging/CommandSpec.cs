namespace Bot.Adapters.Messaging;

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

/// <summary>Who may use a command and where it is offered.</summary>
public enum CommandGroup
{
    /// <summary>A question about the coverage: everybody.</summary>
    Question,

    /// <summary>About the bot itself: everybody.</summary>
    Information,

    /// <summary>Changes the coverage: people and channels permitted by id only.</summary>
    Administration,
}

/// <summary>One option of a command.</summary>
public sealed record OptionSpec
{
    /// <summary>Lower case letters; typed as <c>name:value</c> in chat and <c>--name value</c> in a shell.</summary>
    public required string Name { get; init; }

    /// <summary>At most 100 characters (Discord's limit).</summary>
    public required string Summary { get; init; }

    public OptionType Type { get; init; } = OptionType.Text;

    /// <summary>True for the option that takes the free text behind the command's name; at most one a command.</summary>
    public bool IsSubject { get; init; }

    public bool Required { get; init; }

    /// <summary>True when values that exist in the coverage can be offered while somebody types.</summary>
    public bool Completes { get; init; }

    /// <summary>Every value allowed, for <see cref="OptionType.Choice"/>; else empty.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Smallest number allowed.</summary>
    public int Minimum { get; init; } = 1;

    /// <summary>Largest number allowed.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>Other names that mean the same in chat text ("since" for "after").</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>What an option holds; platforms map these to their own option types.</summary>
public enum OptionType
{
    Text,

    /// <summary>A whole number from <see cref="OptionSpec.Minimum"/> to <see cref="OptionSpec.Maximum"/>.</summary>
    Number,

    /// <summary>A day: 2022-03-16, or a month or year.</summary>
    Date,

    /// <summary>One of <see cref="OptionSpec.Choices"/>.</summary>
    Choice,
}
