using System.Text.Json;
using Bot.Adapters.Discord.Wire;

namespace Bot.Adapters.Discord.Rest;

/// <summary>One call of the API.</summary>
internal sealed record RestRequest
{
    public required HttpMethod Method { get; init; }

    /// <summary>Behind the base address, without a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>The path without ids: calls that share one share a limit.</summary>
    public required string Route { get; init; }

    /// <summary>The channel, server or webhook that a limit belongs to; empty when it belongs to the bot.</summary>
    public string Major { get; init; } = "";

    public byte[]? Body { get; init; }

    /// <summary>True for answers to interactions: their path holds the permission, and they do not count globally.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>Everything, retries and waits included, ends after this.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>An interaction's path holds its token, so only the route is ever shown.</summary>
    public override string ToString() => $"{Method} {Route}";

    public static byte[] Json(object body) => JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Options);
}
