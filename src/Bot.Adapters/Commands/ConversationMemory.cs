using System.Text.Json;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>
/// What each person asked last in each place, so that "more" has a meaning, also after a restart. The last question and
/// nothing else, for a few days.
/// </summary>
internal sealed class ConversationMemory(ChatMemory memory, TimeProvider clock)
{
    private const string Kind = "conversation";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public Task KeepAsync(IncomingMessage message, CommandCall call, CancellationToken cancellationToken)
    {
        var value = JsonSerializer.Serialize(new StoredCall(call.Command.Name, call.Subject, call.Options));
        return memory.KeepAsync([new ChatFact(Kind, Key(message), value, clock.GetUtcNow() + Kept)], cancellationToken);
    }

    public async Task<CommandCall?> LastAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var value = await memory.FindAsync(Kind, Key(message), cancellationToken);
        return value is null ? null : Read(value);
    }

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

    private sealed record StoredCall(string? Command, string? Subject, IReadOnlyDictionary<string, string>? Options);
}
