using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;

namespace Bot.Host.Pages;

/// <summary>The fields beside the search box; empty ones say nothing. What they hold is read as the same options typed in a chat.</summary>
internal sealed record PageFilters(string? Speaker, string? Outlet, string? After, string? Before, string? Kind)
{
    private const int LongestValue = 200;

    public static PageFilters None { get; } = new(null, null, null, null, null);

    /// <summary>What a call is narrowed by.</summary>
    public static PageFilters Of(CommandCall call) => new(call.Option("speaker"), call.Option("outlet"), call.Option("after"), call.Option("before"), call.Option("kind"));

    /// <summary>True when a field holds something.</summary>
    public bool IsAny => Values.Any(value => !string.IsNullOrWhiteSpace(value.Value));

    /// <summary>The call narrowed by what the fields hold, as far as its command has such options.</summary>
    public CommandCall Narrow(CommandCall call) => Values
        .Where(value => !string.IsNullOrWhiteSpace(value.Value) && value.Value.Length <= LongestValue && call.Command.Find(value.Name) is { IsSubject: false })
        .Aggregate(call, (narrowed, value) => CommandText.Parse(CommandText.Write(narrowed.With(value.Name, value.Value!.Trim().Replace("\"", "", StringComparison.Ordinal)))) is ChatRequest.Run run ? run.Value : narrowed);

    private (string Name, string? Value)[] Values => [("speaker", Speaker), ("outlet", Outlet), ("after", After), ("before", Before), ("kind", Kind)];
}
