using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>What each person asked last in each place, so that "more" has a meaning.</summary>
internal sealed class ConversationMemory
{
    private const int Conversations = 10_000;

    private readonly BoundedMemory<CommandCall> _last = new(Conversations);

    public void Keep(IncomingMessage message, CommandCall call) => _last.Keep(Key(message), call);

    public CommandCall? Last(IncomingMessage message) => _last.TryGet(Key(message), out var call) ? call : null;

    private static string Key(IncomingMessage message) =>
        $"{message.Platform}/{message.Workspace}/{message.Place}/{message.Thread}/{message.User}";
}
