using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Slack;

/// <summary>
/// What our commands are called in Slack. Questions have names of their own; the rest stands behind one command,
/// because Slack keeps names such as /help and /status to itself and a workspace has only 50 for one app.
/// </summary>
internal static class SlackCommandNames
{
    /// <summary>The command behind which everything can be reached: "/coverage status".</summary>
    public const string Umbrella = "coverage";

    /// <summary>The catalogue's command in Slack: "/who-said", or "/news-who-said" with a prefix.</summary>
    public static string Of(string command, string? prefix) =>
        string.IsNullOrEmpty(prefix) ? $"/{command}" : $"/{prefix.TrimEnd('-')}-{command}";

    /// <summary>What was typed, as every platform has it: "/who-said ceasefire".</summary>
    /// <param name="command">Slack's name of the command.</param>
    /// <param name="rest">What stands behind it.</param>
    /// <param name="prefix">The prefix of all our commands; null for none.</param>
    public static string ToText(string command, string rest, string? prefix)
    {
        var name = command.TrimStart('/');
        if (!string.IsNullOrEmpty(prefix) && name.StartsWith(prefix.TrimEnd('-') + "-", StringComparison.Ordinal))
            name = name[(prefix.TrimEnd('-').Length + 1)..];
        if (name != Umbrella)
            return rest.Length == 0 ? $"/{name}" : $"/{name} {rest}";
        return rest.Length == 0 ? "/help" : $"/{rest}";
    }

    /// <summary>Commands that have a name of their own in Slack.</summary>
    public static IEnumerable<CommandSpec> Own => CommandCatalog.Questions;
}
