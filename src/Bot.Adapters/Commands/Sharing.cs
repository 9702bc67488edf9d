using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>An answer is shared once: a second press, or a press of an impatient hand, shows nothing again.</summary>
internal sealed class Sharing(ChatMemory memory)
{
    private const string Kind = "shared";

    /// <summary>True for the first press of Share under an answer.</summary>
    public Task<bool> TryTakeAsync(IncomingMessage message, CommandCall call, CancellationToken cancellationToken)
    {
        // Where no message can be told, one person shares one answer once a day in a place.
        var answer = message.Origin ?? $"{message.User} {CommandText.Write(call)}";
        return memory.TryTakeAsync(message.Platform, [$"{Kind}/{message.Workspace}/{message.Place}/{message.Thread}/{answer}"], cancellationToken);
    }
}
