using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>
/// Whether people in a thread still talk to the bot or already to each other. Once two do, the bot is silent there until
/// somebody names it. Shared by copies of the bot, and kept over restarts.
/// </summary>
internal sealed class ThreadTalk(ChatMemory memory, TimeProvider clock)
{
    private const string Kind = "thread-talk";
    private const string Open = "open";
    private const string Closed = "closed";
    private const string Spoke = "spoke/";
    private const string Called = "called/";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Somebody named the bot: it listens again.</summary>
    public Task NamedAsync(IncomingMessage message, CancellationToken cancellationToken) => SetAsync(message, Open, cancellationToken);

    /// <summary>The bot answered: what was said before is over.</summary>
    public async Task AnsweredAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (await StateAsync(message, cancellationToken) is not (Open or ""))
            await SetAsync(message, Open, cancellationToken);
    }

    /// <summary>A line that is not for the bot: the second person to say one ends the talk with the bot.</summary>
    public async Task SpokeAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var state = await StateAsync(message, cancellationToken);
        if (state == Closed)
            return;
        var isSecond = state.Contains('/', StringComparison.Ordinal) && !state.EndsWith("/" + message.User, StringComparison.Ordinal);
        await SetAsync(message, isSecond ? Closed : (message.AddressesOthers ? Called : Spoke) + message.User, cancellationToken);
    }

    /// <summary>False where people talk to each other: after two have, and where this one was called by another.</summary>
    public async Task<bool> IsWithBotAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var state = await StateAsync(message, cancellationToken);
        return state != Closed && (!state.StartsWith(Called, StringComparison.Ordinal) || state == Called + message.User);
    }

    private async Task<string> StateAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        Key(message) is { } key ? await memory.FindAsync(Kind, key, cancellationToken) ?? "" : "";

    private Task SetAsync(IncomingMessage message, string state, CancellationToken cancellationToken) => Key(message) is { } key
        ? memory.KeepAsync([new ChatFact(Kind, key, state, clock.GetUtcNow() + Kept)], cancellationToken)
        : Task.CompletedTask;

    // Outside threads there is no talk to follow.
    private static string? Key(IncomingMessage message) =>
        message.Thread is { } thread ? $"{message.Platform}/{message.Workspace}/{message.Place}/{thread}" : null;
}
