using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>A text that begins with nearly the name of a command: "timline Lavrov".</summary>
internal static class MistypedVerb
{
    /// <summary>The call that was probably meant; null for a text that begins otherwise.</summary>
    public static CommandCall? Read(string text)
    {
        var words = text.Split(' ', 3);
        return Of(words[0], text[words[0].Length..]) ?? (words.Length > 1 && words[0].Length + words[1].Length > 4 ? Of($"{words[0]}-{words[1]}", text[(words[0].Length + words[1].Length + 1)..]) : null);
    }

    /// <summary>The command whose name is nearest; null when none is near.</summary>
    public static CommandSpec? Near(string name) => NearName.Of(name, CommandCatalog.All.Select(command => command.Name)) is { } near ? CommandCatalog.Find(near) : null;

    private static CommandCall? Of(string name, string rest) =>
        CommandCatalog.Find(name) is null && Near(name) is { Group: CommandGroup.Question or CommandGroup.Information } command
        && (rest.Trim().Length > 0 || command.Subject is not { Required: true })
        && CommandText.Parse($"/{command.Name}{rest}") is ChatRequest.Run { Value: var call } ? call : null;
}
