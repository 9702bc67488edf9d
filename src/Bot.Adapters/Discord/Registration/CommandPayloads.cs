using Bot.Adapters.Commands;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Discord.Registration;

/// <summary>The catalogue as Discord's commands, and the one command on messages.</summary>
internal static class CommandPayloads
{
    /// <summary>Its name as people see it in a message's menu.</summary>
    public const string CheckThisQuote = "Check this quote";

    /// <summary>The option that every command has beside its own.</summary>
    public const string PrivateOption = "private";

    private const string Nobody = "0";
    private const int InServers = 0;
    private const int InDirectMessages = 1;

    /// <summary>All commands; those of one server cannot say where they are offered.</summary>
    public static IReadOnlyList<ApplicationCommand> All(bool forOneServer)
    {
        var slash = CommandCatalog.All.Select(command => Slash(command, forOneServer));
        var onMessage = new ApplicationCommand
        {
            Type = ApplicationCommand.OnMessage,
            Name = CheckThisQuote,
            Contexts = forOneServer ? null : [InServers, InDirectMessages],
        };
        return [.. slash, onMessage];
    }

    private static ApplicationCommand Slash(CommandSpec command, bool forOneServer)
    {
        var isAdministration = command.Group == CommandGroup.Administration;
        return new ApplicationCommand
        {
            Type = ApplicationCommand.ChatInput,
            Name = command.Name,
            Description = command.Summary,
            // Required options must come first.
            Options = [.. command.Options.OrderBy(option => option.Required ? 0 : 1).Select(Option), Private],
            DefaultMemberPermissions = isAdministration ? Nobody : null,
            Contexts = forOneServer ? null : isAdministration ? [InServers] : [InServers, InDirectMessages],
        };
    }

    private static ApplicationCommandOption Private { get; } = new()
    {
        Type = ApplicationCommandOption.Flag,
        Name = PrivateOption,
        Description = "True: only you see the answer. False: everybody here does",
    };

    private static ApplicationCommandOption Option(OptionSpec option)
    {
        var isNumber = option.Type == OptionType.Number;
        var isText = option.Type is OptionType.Text or OptionType.Date;
        return new ApplicationCommandOption
        {
            Type = isNumber ? ApplicationCommandOption.Integer : ApplicationCommandOption.Text,
            Name = option.Name,
            Description = option.Summary,
            Required = option.Required ? true : null,
            Choices = option.Choices.Count == 0 ? null : [.. option.Choices.Select(choice => new CommandChoice(choice, choice))],
            // Discord refuses offers beside fixed choices.
            Autocomplete = option.Completes && option.Choices.Count == 0 ? true : null,
            MinValue = isNumber ? option.Minimum : null,
            MaxValue = isNumber ? option.Maximum : null,
            MaxLength = isText && option.Choices.Count == 0 ? MaxTyped : null,
        };
    }

    // Long enough for any quotation to be checked, short enough for the parser to stay quick.
    private const int MaxTyped = 2000;
}
