using System.Text.Json;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Discord.Rendering;
using Bot.Adapters.Discord.Wire;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Handling;

/// <summary>
/// Renders, and keeps what the buttons need before anybody can press them: values too long for a button, by short id, for
/// as long as people scroll back to an answer.
/// </summary>
/// <param name="memory">Keeps the values.</param>
/// <param name="directory">Where an older version kept them in a file; null or empty for nowhere.</param>
/// <param name="clock">Says until when they are kept.</param>
/// <param name="logger">Told when the older file is damaged.</param>
internal sealed class AnswerWriter(ChatMemory memory, string? directory, TimeProvider clock, ILogger logger)
{
    private const string Kind = "discord-button";
    private const string FileName = "discord-buttons.jsonl";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly OlderFile _older = new(memory, logger);
    private int _isTakenOver;

    /// <summary>The payload of an answer, to be sent as it is.</summary>
    public async Task<MessagePayload> WriteAsync(OutgoingMessage answer, CancellationToken cancellationToken)
    {
        var rendered = DiscordRenderer.Render(answer);
        var until = Until;
        await memory.KeepAsync([.. rendered.States.Select(pair => new ChatFact(Kind, pair.Key, pair.Value, until))], cancellationToken);
        return rendered.Payload;
    }

    /// <summary>What a button stood for; null when it is not known any more.</summary>
    public async Task<string?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await memory.FindAsync(Kind, id, cancellationToken) is { } value)
            return value;
        if (string.IsNullOrEmpty(directory) || Interlocked.Exchange(ref _isTakenOver, 1) != 0)
            return null;
        await _older.TakeOverAsync(Path.Combine(directory, FileName), Read, cancellationToken);
        return await memory.FindAsync(Kind, id, cancellationToken);
    }

    private DateTimeOffset Until => clock.GetUtcNow() + Kept;

    // The last line may be that of a process that was stopped in the middle of it; its button asks to ask again.
    private List<ChatFact>? Read(IEnumerable<string> lines)
    {
        var (facts, until, isDamaged) = (new List<ChatFact>(), Until, false);
        foreach (var line in lines)
        {
            var fact = Read(line, until);
            isDamaged |= fact is null;
            if (fact is not null)
                facts.Add(fact);
        }
        return facts.Count == 0 && isDamaged ? null : facts;
    }

    private static ChatFact? Read(string line, DateTimeOffset until)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(line) is [{ } id, { } value] ? new ChatFact(Kind, id, value, until) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
