using System.Diagnostics;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>
/// The single list of what people can say. Help, the parser, the shell's verbs and the registration of slash commands
/// all come from it.
/// </summary>
public static class CommandCatalog
{
    /// <summary>In the order of help.</summary>
    public static IReadOnlyList<CommandSpec> All { get; } =
    [
        KnownCommands.WhoSaid,
        KnownCommands.Said,
        KnownCommands.Ask,
        KnownCommands.Verify,
        KnownCommands.Compare,
        KnownCommands.Timeline,
        KnownCommands.Sources,
        KnownCommands.Help,
        KnownCommands.Status,
        KnownCommands.Ingest,
        KnownCommands.Forget,
        KnownCommands.Unanswered,
    ];

    /// <summary>Questions about the coverage.</summary>
    public static IReadOnlyList<CommandSpec> Questions { get; } =
        [.. All.Where(command => command.Group == CommandGroup.Question)];

    /// <summary>The command called <paramref name="name"/>, hyphens optional; null when there is none.</summary>
    public static CommandSpec? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var wanted = Bare(name);
        return All.FirstOrDefault(command => Bare(command.Name) == wanted);
    }

    /// <summary>The command that asks questions of a kind.</summary>
    public static CommandSpec Of(QuestionKind kind) => kind switch
    {
        QuestionKind.WhoSaid => KnownCommands.WhoSaid,
        QuestionKind.SaidBy => KnownCommands.Said,
        QuestionKind.Ask => KnownCommands.Ask,
        QuestionKind.Verify => KnownCommands.Verify,
        QuestionKind.Compare => KnownCommands.Compare,
        QuestionKind.Timeline => KnownCommands.Timeline,
        QuestionKind.Sources => KnownCommands.Sources,
        _ => throw new UnreachableException(kind.ToString()),
    };

    private static string Bare(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
