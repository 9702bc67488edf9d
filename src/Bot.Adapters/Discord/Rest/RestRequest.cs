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

/// <summary>What came of a call; refusals are values, since every caller has to deal with them.</summary>
internal sealed record RestResult
{
    /// <summary>HTTP status; 0 when nothing was sent or nothing came back.</summary>
    public required int Status { get; init; }

    /// <summary>https://discord.com/developers/docs/topics/opcodes-and-status-codes#json; 0 when there is none.</summary>
    public int Code { get; init; }

    /// <summary>Discord's words about a refusal, for the log.</summary>
    public string Message { get; init; } = "";

    public ReadOnlyMemory<byte> Body { get; init; }

    public bool IsOk => Status is >= 200 and < 300;

    public T Read<T>() => JsonSerializer.Deserialize<T>(Body.Span, DiscordJson.Options)
        ?? throw new JsonException($"Discord answered null for {typeof(T).Name}.");

    public static RestResult NotSent(string why) => new() { Status = 0, Message = why };
}

/// <summary>https://discord.com/developers/docs/topics/opcodes-and-status-codes#json, those that we act on.</summary>
internal static class DiscordCodes
{
    public const int DailyCreatesUsedUp = 30034;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int UnknownGuild = 10004;
    public const int UnknownMember = 10007;
    public const int UnknownUser = 10013;
    public const int InvalidForm = 50035;
    public const int CannotReply = 160002;
}
