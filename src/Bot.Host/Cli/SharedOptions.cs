using System.CommandLine;
using Bot.Host.Configuration;

namespace Bot.Host.Cli;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    /// <summary>The data folder; wins over every other source of that setting.</summary>
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Data folder; instead of Coverage:DataDirectory",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Single settings; they win over files and environment.</summary>
    public static readonly Option<string[]> Set = new("--set")
    {
        Description = "One setting, as Section:Name=value; may be repeated",
        HelpName = "KEY=VALUE",
        Recursive = true,
    };

    /// <summary>Not on every verb: a verb that has it adds it.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "One JSON document on standard output" };

    /// <summary>Debug and above instead of warnings.</summary>
    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "More of the log on standard error",
        Recursive = true,
    };

    /// <summary>What the command line says about settings.</summary>
    public static LaunchSettings SettingsOf(ParseResult parsed)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in parsed.GetValue(Set) ?? [])
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            // What stands there may be a secret, so it is not repeated.
            if (at <= 0 || pair[..at].Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
                throw new BadConfigurationException(["--set takes Section:Name=value, for example --set Chat:Deadline=20s."]);
            values[pair[..at]] = pair[(at + 1)..];
        }
        if (parsed.GetValue(Data) is { Length: > 0 } data)
            values["Coverage:DataDirectory"] = Path.GetFullPath(data);
        return new LaunchSettings(values, parsed.GetValue(Verbose));
    }
}
