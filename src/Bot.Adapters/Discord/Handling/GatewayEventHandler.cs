using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Discord.Gateway;
using Bot.Adapters.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>
/// Takes events from all shards and lets each be worked on by itself. This is a door: an event that fails is logged and
/// its person told, and never disturbs the connection or another event.
/// </summary>
internal sealed class GatewayEventHandler(
    InteractionHandler interactions, CompletionHandler completions, AddressedMessageHandler messages, TimeProvider clock, ILogger logger)
    : IDisposable
{
    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private readonly SeenIds _seen = new(clock); // A resume may tell of the same event twice.

    /// <summary>Takes one dispatch of a shard; see <see cref="GatewayDispatch"/>.</summary>
    public void Take(string type, JsonElement data, string botUser)
    {
        try
        {
            if (type == "INTERACTION_CREATE" && data.Deserialize<Interaction>(DiscordJson.Options) is { } interaction)
                Take(interaction);
            else if (type == "MESSAGE_CREATE" && data.Deserialize<Message>(DiscordJson.Options) is { } message)
                Take(message, botUser);
        }
        catch (JsonException fault)
        {
            DiscordLog.EventUnreadable(logger, type, fault);
        }
    }

    /// <summary>Waits until what is being worked on is answered, and gives up on it after <paramref name="limit"/>.</summary>
    public async Task FinishAsync(TimeSpan limit)
    {
        var finishing = Task.WhenAll(_running.Values);
        await Task.WhenAny(finishing, Task.Delay(limit, clock, CancellationToken.None));
        await _stopping.CancelAsync();
        await finishing;
    }

    public void Dispose() => _stopping.Dispose();

    private void Take(Interaction interaction)
    {
        // Without these there is no way back to whoever asked.
        if (interaction is not { Id.Length: > 0, Token.Length: > 0 } || !_seen.TryAdd([interaction.Id]))
            return;
        if (interaction.Type == Interaction.Autocomplete)
        {
            Start(interaction.Id, token => completions.HandleAsync(interaction, token), _ => Task.CompletedTask);
            return;
        }
        var reply = interactions.Open(interaction);
        Start(
            interaction.Id,
            token => interactions.HandleAsync(interaction, reply, token),
            token => reply.AnswerAsync(DiscordTexts.Fault(interaction.Id), token));
    }

    private void Take(Message message, string botUser)
    {
        if (!AddressedMessageHandler.Concerns(message, botUser) || !_seen.TryAdd([message.Id]))
            return;
        Start(
            message.Id,
            token => messages.HandleAsync(message, botUser, token),
            token => messages.AnswerAsync(message, DiscordTexts.Fault(message.Id), token));
    }

    private void Start(string id, Func<CancellationToken, Task> work, Func<CancellationToken, Task> apology)
    {
        var task = RunAsync(id, work, apology);
        _running[id] = task;
        if (task.IsCompleted)
            _running.TryRemove(id, out _);
    }

    private async Task RunAsync(string id, Func<CancellationToken, Task> work, Func<CancellationToken, Task> apology)
    {
        await Task.Yield(); // The shard goes on reading.
        if (!await GuardAsync(id, work))
            await GuardAsync(id, apology);
        _running.TryRemove(id, out _);
    }

    private async Task<bool> GuardAsync(string id, Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            DiscordLog.EventGivenUp(logger, id);
        }
        catch (Exception fault)
        {
            DiscordLog.EventFailed(logger, id, fault);
            return false;
        }
        return true;
    }
}
