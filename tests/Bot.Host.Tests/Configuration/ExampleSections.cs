using Bot.Adapters.Commands;
using Bot.Adapters.Slack;
using Bot.Host.Configuration;
using Bot.Host.Health;
using Bot.Search.Ingestion;
using Bot.Search.Ingestion.Fetching;
using Bot.Search.Reading;

namespace Bot.Host.Tests.Configuration;

/// <summary>Which options a section of the example configuration binds to.</summary>
internal static class ExampleSections
{
    public static IReadOnlyDictionary<string, Type[]> Known { get; } = new Dictionary<string, Type[]>
    {
        [CoverageOptions.Section] = [typeof(CoverageOptions)],
        [ReadingOptions.Section] = [typeof(ReadingOptions)],
        [FetchingOptions.Section] = [typeof(FetchingOptions)],
        [HealthOptions.Section] = [typeof(HealthOptions)],
        [ChatOptions.Section] = [typeof(ChatOptions)],
        [ServerOptions.Section] = [typeof(ServerOptions)],
        [SlackOptions.Section] = [typeof(SlackOptions)],
    };
}
