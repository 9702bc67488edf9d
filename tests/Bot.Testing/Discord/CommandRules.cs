using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Testing.Discord;

/// <summary>https://discord.com/developers/docs/interactions/application-commands: names, lengths, counts.</summary>
public static partial class CommandRules
{
    public static FormErrors Check(IReadOnlyList<JsonElement> commands)
    {
        var errors = new FormErrors();
        for (var i = 0; i < commands.Count; i++)
            Command(errors, $"[{i}]", commands[i]);
        foreach (var (type, most) in new[] { (1, 100), (2, 15), (3, 15) })
        {
            if (commands.Count(command => TypeOf(command) == type) > most)
                errors.Add("commands", "APPLICATION_COMMAND_TOO_MANY", $"Maximum number of commands of type {type} is {most}.");
        }
        foreach (var twice in commands.GroupBy(command => (TypeOf(command), MessageRules.Text(command, "name"))).Where(group => group.Count() > 1))
            errors.Add("commands", "APPLICATION_COMMANDS_DUPLICATE_NAME", $"{twice.Key} stands twice.");
        return errors;
    }

    private static int TypeOf(JsonElement command) => command.TryGetProperty("type", out var type) ? type.GetInt32() : 1;

    private static void Command(FormErrors errors, string path, JsonElement command)
    {
        var name = MessageRules.Text(command, "name") ?? "";
        var description = MessageRules.Text(command, "description") ?? "";
        if (TypeOf(command) == 1)
        {
            Name(errors, path, name);
            MessageRules.Length(errors, path + ".description", description, 1, 100);
        }
        else
        {
            MessageRules.Length(errors, path + ".name", name, 1, 32);
            MessageRules.Length(errors, path + ".description", description, 0, 0);
        }
        Options(errors, path, MessageRules.Items(command, "options"));
        if (Counted(command) > 8000)
            errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
    }

    private static void Options(FormErrors errors, string path, IReadOnlyList<JsonElement> options)
    {
        if (options.Count > 25)
            errors.Add(path + ".options", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        var optional = false;
        for (var i = 0; i < options.Count; i++)
        {
            var at = $"{path}.options[{i}]";
            Name(errors, at, MessageRules.Text(options[i], "name") ?? "");
            MessageRules.Length(errors, at + ".description", MessageRules.Text(options[i], "description") ?? "", 1, 100);
            var isRequired = Is(options[i], "required");
            if (isRequired && optional)
                errors.Add(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optional |= !isRequired;
            Choices(errors, at, options[i]);
        }
        foreach (var twice in options.GroupBy(option => MessageRules.Text(option, "name")).Where(group => group.Count() > 1))
            errors.Add(path + ".options", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", $"{twice.Key} stands twice.");
    }

    private static void Choices(FormErrors errors, string at, JsonElement option)
    {
        var choices = MessageRules.Items(option, "choices");
        if (choices.Count > 25)
            errors.Add(at + ".choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        if (choices.Count > 0 && Is(option, "autocomplete"))
            errors.Add(at + ".autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", "Choices and autocomplete exclude each other.");
        if (option.TryGetProperty("max_length", out var most) && most.GetInt32() is < 1 or > 6000)
            errors.Add(at + ".max_length", "NUMBER_TYPE_MAX", "int value should be less than or equal to 6000.");
        foreach (var choice in choices)
        {
            MessageRules.Length(errors, at + ".choices.name", MessageRules.Text(choice, "name") ?? "", 1, 100);
            MessageRules.Length(errors, at + ".choices.value", MessageRules.Text(choice, "value"), 0, 100);
        }
    }

    /// <summary>What counts towards the 8,000 characters of a command.</summary>
    private static int Counted(JsonElement of)
    {
        var own = (MessageRules.Text(of, "name")?.Length ?? 0) + (MessageRules.Text(of, "description")?.Length ?? 0) + (MessageRules.Text(of, "value")?.Length ?? 0);
        return own + MessageRules.Items(of, "options").Sum(Counted) + MessageRules.Items(of, "choices").Sum(Counted);
    }

    private static void Name(FormErrors errors, string path, string name)
    {
        if (!NamePattern().IsMatch(name) || name.Any(char.IsUpper))
            errors.Add(path + ".name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }

    private static bool Is(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    // .NET knows no sc= classes; the two scripts are inside \p{L} and \p{M} for our purpose.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{M}]{1,32}$")]
    private static partial Regex NamePattern();
}
