using System.Text.Json;
using Bot.Adapters.Discord.Rest;
using Bot.Adapters.Discord.Wire;

namespace Bot.Adapters.Discord.Registration;

/// <summary>What Discord says is registered, compared with what should be: another program with the same token may have been there.</summary>
internal static class RegisteredList
{
    /// <summary>True when Discord has the same commands with the same texts and options; null when it does not tell.</summary>
    public static bool? IsSame(RestResult listed, IReadOnlyList<ApplicationCommand> wanted)
    {
        if (!listed.IsOk)
            return null;
        try
        {
            var there = listed.Read<List<RegisteredCommand?>>().OfType<RegisteredCommand>().Select(Sketch);
            return there.Order(StringComparer.Ordinal).SequenceEqual(wanted.Select(Sketch).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Sketch(RegisteredCommand command) => Sketch(command.Type ?? 1, command.Name, command.Description, (command.Options ?? []).Select(option => option?.Name));

    private static string Sketch(ApplicationCommand command) => Sketch(command.Type, command.Name, command.Description, (command.Options ?? []).Select(option => option.Name));

    private static string Sketch(int type, string? name, string? description, IEnumerable<string?> options) => $"{type} {name} {description ?? ""} {string.Join(',', options)}";
}
