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
    private const int InPrivateChannels = 2;

    /// <summary>All commands; those of one server cannot say where they are offered.</summary>
    /// <param name="forOneServer">True for those of one server.</param>
    /// <param name="userInstall">True to offer questions to people who installed the bot for themselves, too.</param>
    public static IReadOnlyList<ApplicationCommand> All(bool forOneServer, bool userInstall = false)
    {
        var slash = CommandCatalog.All.Select(command => Slash(command, forOneServer, userInstall));
        var onMessage = new ApplicationCommand
        {
            Type = ApplicationCommand.OnMessage,
            Name = CheckThisQuote,
            Contexts = forOneServer ? null : Everywhere(userInstall),
            IntegrationTypes = forOneServer ? null : Installations(userInstall),
        };
        return [.. slash, onMessage];
    }

    private static ApplicationCommand Slash(CommandSpec command, bool forOneServer, bool userInstall)
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
            Contexts = forOneServer ? null : isAdministration ? [InServers] : Everywhere(userInstall),
            IntegrationTypes = forOneServer || isAdministration ? null : Installations(userInstall),
        };
    }

    private static int[] Everywhere(bool userInstall) => userInstall ? [InServers, InDirectMessages, InPrivateChannels] : [InServers, InDirectMessages];

    private static int[]? Installations(bool userInstall) => userInstall ? [0, 1] : null;

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
