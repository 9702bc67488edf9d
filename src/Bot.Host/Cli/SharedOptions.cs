using System.CommandLine;

namespace Bot.Host.Cli;

/// <summary>Options that every verb has.</summary>
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

    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "More of the log on standard error",
        Recursive = true,
    };
}
