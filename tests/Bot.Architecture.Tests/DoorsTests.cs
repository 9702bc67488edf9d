using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Architecture.Tests;

public sealed partial class DoorsTests
{
    /// <summary>The doors where any exception is caught, logged once and turned into a sentence or a row.</summary>
    private static readonly Dictionary<string, string> Doors = new()
    {
        ["src/Bot.Adapters/Commands/CommandRouter.cs"] = "one failing question must give its asker a sentence, not silence",
        ["src/Bot.Adapters/Connecting/ReconnectLoop.cs"] = "a connection that fails is tried again",
        ["src/Bot.Adapters/Discord/Handling/GatewayEventHandler.cs"] = "one event that fails disturbs neither the connection nor another event",
        ["src/Bot.Host/Workers/IntakeLoop.cs"] = "a feed or folder that fails is tried again",
        ["src/Bot.Search/Ingestion/ItemDoor.cs"] = "one bad article never stops the others",
        ["src/Bot.Host/BotApp.cs"] = "the last door: exit code 70",
        ["src/Bot.Host/Workers/TransportWorkers.cs"] = "one dead platform never stops the others",
        ["src/Bot.Adapters/Slack/Receiving/SlackInbox.cs"] = "one answer that cannot be delivered never stops the others",
    };

    [Fact]
    public void Any_exception_is_caught_at_doors_only()
    {
        var others = SourceFiles.Under("src")
            .Where(file => CatchAll().IsMatch(File.ReadAllText(file)))
            .Select(SourceFiles.Relative)
            .Where(file => !Doors.ContainsKey(file));

        Rows.AreNone(others);
    }

    [Fact]
    public void Every_door_of_the_list_still_catches()
    {
        var stale = Doors.Keys.Where(door => !File.Exists(RepositoryRoot.File(door)) || !CatchAll().IsMatch(File.ReadAllText(RepositoryRoot.File(door))));

        Rows.AreNone(stale);
    }

    // A filter ("when") makes it a catch of something in particular.
    [GeneratedRegex(@"catch\s*(\(\s*Exception(\s+\w+)?\s*\)\s*(?!\s*when)|\{)")]
    private static partial Regex CatchAll();
}
