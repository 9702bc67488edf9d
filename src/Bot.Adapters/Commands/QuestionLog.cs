using System.Text.Json;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>
/// Which questions found nothing and which answers people called good or wrong, for editors to read. The question itself is kept
/// only where the place permits it; who asked never is.
/// </summary>
internal sealed class QuestionLog(ChatMemory memory, CommandPolicies policies, TimeProvider clock)
{
    private const string Kind = "question-log";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>A question that found nothing.</summary>
    public Task NotFoundAsync(IncomingMessage message, CommandCall call, CancellationToken cancellationToken) =>
        KeepAsync($"none/{message.Platform}/{message.Id}", message, call, new QuestionEntry { Outcome = QuestionOutcome.NotFound }, cancellationToken);

    /// <summary>What somebody thinks of an answer; of one person about one question in a place the last counts.</summary>
    public Task RatedAsync(IncomingMessage message, ChatRequest.Rate rate, CancellationToken cancellationToken) => KeepAsync(
        $"rate/{message.Platform}/{message.Place}/{message.User}/{CommandText.Write(rate.Value)}",
        message,
        rate.Value,
        new QuestionEntry { Outcome = rate.IsGood ? QuestionOutcome.Good : QuestionOutcome.Bad, Reason = rate.Reason },
        cancellationToken);

    /// <summary>All that is kept, newest first.</summary>
    public async Task<IReadOnlyList<QuestionEntry>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await memory.ListAsync(Kind, cancellationToken)).Select(fact => Read(fact.Value)).OfType<QuestionEntry>().OrderByDescending(entry => entry.At)];

    private Task KeepAsync(string key, IncomingMessage message, CommandCall call, QuestionEntry entry, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var whole = entry with
        {
            At = now,
            Platform = message.Platform,
            Place = message.IsDirect ? "" : message.Place,
            Command = call.Command.Name,
            Question = policies.KeepsQuestions(message) ? CommandText.Write(call) : null,
        };
        // The key holds what was asked; hashed, it tells nothing.
        var hidden = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
        return memory.KeepAsync([new ChatFact(Kind, hidden, JsonSerializer.Serialize(whole), now + Kept)], cancellationToken);
    }

    private static QuestionEntry? Read(string value)
    {
        try
        {
            return JsonSerializer.Deserialize<QuestionEntry>(value);
        }
        catch (JsonException)
        {
            // Of another version.
            return null;
        }
    }
}

/// <summary>How a question ended, as far as editors want to know.</summary>
internal enum QuestionOutcome
{
    /// <summary>Not in the coverage.</summary>
    NotFound,

    /// <summary>Somebody called the answer good.</summary>
    Good,

    /// <summary>Somebody called the answer wrong.</summary>
    Bad,
}

/// <summary>One line of the log.</summary>
internal sealed record QuestionEntry
{
    public DateTimeOffset At { get; init; }

    public string Platform { get; init; } = "";

    /// <summary>The channel's id; empty for a direct message.</summary>
    public string Place { get; init; } = "";

    public string Command { get; init; } = "";

    public QuestionOutcome Outcome { get; init; }

    /// <summary>Why the answer is wrong, as chosen; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>As it could be typed; null where the place does not let questions be kept.</summary>
    public string? Question { get; init; }
}
