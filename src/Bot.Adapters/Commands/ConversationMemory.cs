using System.Text.Json;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;

namespace Bot.Adapters.Commands;

/// <summary>
/// What each person asked last in each place, so that "more" has a meaning, also after a restart. The last question and
/// nothing else, for a few days.
/// </summary>
internal sealed class ConversationMemory(ChatMemory memory, TimeProvider clock)
{
    private const string Kind = "conversation";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public Task KeepAsync(IncomingMessage message, CommandCall call, AskedOf? asked, CancellationToken cancellationToken)
    {
        var value = JsonSerializer.Serialize(new StoredCall(call.Command.Name, call.Subject, call.Options, asked?.Speaker, asked?.Topic, asked?.Told));
        return memory.KeepAsync([new ChatFact(Kind, Key(message), value, clock.GetUtcNow() + Kept)], cancellationToken);
    }

    public async Task<CommandCall?> LastAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var value = await memory.FindAsync(Kind, Key(message), cancellationToken);
        return value is null ? null : Read(value);
    }

    /// <summary>What was asked last, with whom and what it was taken to ask; null when nothing was, or it was to be forgotten.</summary>
    public async Task<(CommandCall Call, AskedOf Asked)?> LastAskedAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var value = await memory.FindAsync(Kind, Key(message), cancellationToken);
        return value is not null && Read(value) is { } call && JsonSerializer.Deserialize<StoredCall>(value) is { } stored
            ? (call, new AskedOf(stored.Speaker, stored.Topic) { Told = stored.Told })
            : null;
    }

    /// <summary>Forgets what this person asked here.</summary>
    public Task ForgetAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        memory.KeepAsync([new ChatFact(Kind, Key(message), "{}", clock.GetUtcNow() + Kept)], cancellationToken);

    // What a newer or older version wrote and this one does not know is as if nothing had been asked.
    private static CommandCall? Read(string value)
    {
        try
        {
            return JsonSerializer.Deserialize<StoredCall>(value) is { Command: { } name, Subject: { } subject, Options: { } options }
                && CommandCatalog.Find(name) is { } command
                    ? new CommandCall { Command = command, Subject = subject, Options = options }
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Key(IncomingMessage message) =>
        $"{message.Platform}/{message.Workspace}/{message.Place}/{message.Thread}/{message.User}";

    private sealed record StoredCall(
        string? Command, string? Subject, IReadOnlyDictionary<string, string>? Options, string? Speaker = null, string? Topic = null, string? Told = null);
}
