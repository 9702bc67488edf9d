using System.Text.Json;
using Bot.Adapters.Discord.Wire;

namespace Bot.Adapters.Discord.Rest;

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
