namespace Bot.Adapters.Commands;

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
