using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>Help, made from the catalogue.</summary>
internal static class HelpMessages
{
    /// <summary>Help on one command, or on all when <paramref name="name"/> names none.</summary>
    public static OutgoingMessage For(string name, MessageLimits limits)
    {
        var command = CommandCatalog.Find(name.Trim().TrimStart('/'));
        return command is null ? All(limits, null) : One(command);
    }

    /// <summary>All commands, below a sentence about a command that does not exist.</summary>
    public static OutgoingMessage Unknown(string name, MessageLimits limits) =>
        All(limits, Texts.UnknownCommand(SafeText.Defuse(name), MistypedVerb.Near(name)?.Name)) with { Outcome = MessageOutcome.Refused };

    private static OutgoingMessage All(MessageLimits limits, string? before)
    {
        var commands = CommandCatalog.All.Where(command => command.Group != CommandGroup.Administration).ToList();
        var fields = commands.Select(command => new Field(Usage(command), Explained(command)));
        var examples = commands.Where(command => command.Group == CommandGroup.Question).Take(limits.Buttons).Take(5);
        return Message(
        [
            new MessageBlock.Heading(Texts.HelpHeading),
            new MessageBlock.Paragraph(RichText.Plain(before ?? Texts.HelpIntroduction)),
            new MessageBlock.Fields([.. fields]),
            new MessageBlock.Note(RichText.Plain(Texts.HelpFilters)),
            new MessageBlock.Choices([.. examples.Select(command => Example(command, limits))]),
        ]);
    }

    private static OutgoingMessage One(CommandSpec command)
    {
        var options = command.Options.Select(option => new Field(option.Name, RichText.Plain(OptionText(option)))).ToList();
        var examples = command.Examples.SelectMany<string, TextRun>(example => [new TextRun("\n"), new TextRun(example, RunStyles.Code)]);
        var blocks = new List<MessageBlock>
        {
            new MessageBlock.Heading(Usage(command)),
            new MessageBlock.Paragraph(RichText.Plain(command.Summary + ".")),
        };
        if (options.Count > 0)
            blocks.Add(new MessageBlock.Fields(options));
        blocks.Add(new MessageBlock.Paragraph(new RichText([new TextRun(Texts.Examples + ":"), .. examples])));
        return Message(blocks);
    }

    private static string OptionText(OptionSpec option) =>
        option.Choices.Count == 0 ? option.Summary : $"{option.Summary}: {string.Join(", ", option.Choices)}";

    private static string Usage(CommandSpec command) =>
        command.Subject is { } subject ? $"{command.Name} {(subject.Required ? $"<{subject.Name}>" : $"[{subject.Name}]")}" : command.Name;

    private static RichText Explained(CommandSpec command) => command.Examples[0] == command.Name
        ? RichText.Plain(command.Summary + ".")
        : new([new TextRun(command.Summary + ": "), new TextRun(command.Examples[0], RunStyles.Code)]);

    private static Choice Example(CommandSpec command, MessageLimits limits) => new()
    {
        Kind = ChoiceKind.Suggestion,
        Label = Texts.Short(command.Examples[0], Math.Min(limits.ButtonLabel, 40)),
        Request = CommandText.Parse("/" + command.Examples[0]),
    };

    private static OutgoingMessage Message(IReadOnlyList<MessageBlock> blocks) =>
        new() { Blocks = blocks, Outcome = MessageOutcome.Information };
}
