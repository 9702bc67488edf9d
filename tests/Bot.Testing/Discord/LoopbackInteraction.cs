using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Testing.Discord;

/// <summary>One interaction as Discord remembers it.</summary>
public sealed class LoopbackInteraction
{
    private readonly TaskCompletionSource<JsonObject> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public required string Id { get; init; }

    public required string Token { get; init; }

    /// <summary>2 command, 3 button, 4 autocomplete.</summary>
    public required int Type { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When the first answer came; null before.</summary>
    public DateTimeOffset? Acknowledged { get; set; }

    /// <summary>Type of the first answer; null before.</summary>
    public int? AcknowledgedAs { get; set; }

    /// <summary>Flags fixed by a deferral.</summary>
    public int DeferredFlags { get; set; }

    /// <summary>The answer as people see it; null while "thinking" or deleted.</summary>
    public JsonObject? Original { get; private set; }

    public bool OriginalDeleted { get; set; }

    public List<JsonObject> FollowUps { get; } = [];

    /// <summary>Whether people see "thinking" and nothing else.</summary>
    public bool IsPending => AcknowledgedAs == 5 && Original is null && !OriginalDeleted;

    /// <summary>The first message (or list of offers) that answers.</summary>
    public Task<JsonObject> Answer => _answered.Task;

    public void Show(JsonObject message)
    {
        Original = message;
        _answered.TrySetResult(message);
    }

    public void Follow(JsonObject message)
    {
        FollowUps.Add(message);
        _answered.TrySetResult(message);
    }

    /// <summary>The answer's element, for checks.</summary>
    public static JsonElement Element(JsonObject message) => JsonSerializer.SerializeToElement(message);
}
