using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>An answer of the REST side.</summary>
public sealed record LoopbackReply(int Status, JsonNode? Body = null)
{
    public static LoopbackReply Error(int status, int code, string message) =>
        new(status, new JsonObject { ["code"] = code, ["message"] = message });

    public static LoopbackReply Form(FormErrors errors) => new(400, errors.ToBody());
}
