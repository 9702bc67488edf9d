using System.CommandLine;

namespace Bot.Host.Cli;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Data folder; instead of Coverage:DataDirectory",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string[]> Set = new("--set")
    {
        Description = "One setting, as Section:Name=value; may be repeated",
        HelpName = "KEY=VALUE",
        Recursive = true,
    };

    /// <summary>Not on every verb: a verb that has it adds it.</summary>
    public static readonly Option<bool> Json = new("--json") { Description = "One JSON document on standard output" };

    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "More of the log on standard error",
        Recursive = true,
    };
}
