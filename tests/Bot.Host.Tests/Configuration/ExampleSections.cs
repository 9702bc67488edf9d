using Bot.Adapters.Commands;
using Bot.Adapters.Slack;
using Bot.Host.Composition;
using Bot.Search.Indexing;
using Bot.Search.Ingestion;

namespace Bot.Host.Tests.Configuration;

/// <summary>Which options a section of the example configuration binds to.</summary>
internal static class ExampleSections
{
    public static IReadOnlyDictionary<string, Type[]> Known { get; } = new Dictionary<string, Type[]>
    {
        [CoverageOptions.Section] = [typeof(CoverageOptions), typeof(IndexOptions)],
        [ChatOptions.Section] = [typeof(ChatOptions)],
        [ServerOptions.Section] = [typeof(ServerOptions)],
        [SlackOptions.Section] = [typeof(SlackOptions)],
    };
}
