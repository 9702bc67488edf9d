using System.Security.Cryptography;
using System.Text;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>
/// What buttons ask as text that a platform carries; where that is longer than it lets a button be, a short id stands
/// for it. The id is made from the text: the same text has the same id in every process.
/// </summary>
internal sealed class ChoiceStore(ChatMemory memory, TimeProvider clock)
{
    private const string Kind = "choice";
    private const string Mark = "#";
    private const int IdLength = 20;

    /// <summary>As long as people scroll back to an answer.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>What a button carries for a request: its text, or an id where that has more than so many characters.</summary>
    public static string ValueOf(ChatRequest request, int characters)
    {
        var text = CommandText.Write(request);
        return text.Length <= characters ? text : IdOf(text);
    }

    /// <summary>Keeps the texts for which the buttons of a message carry ids; to be called before anybody can press them.</summary>
    public Task KeepAsync(OutgoingMessage message, int characters, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Kept;
        var texts = message.Blocks.OfType<MessageBlock.Choices>().SelectMany(choices => choices.Items)
            .Select(choice => choice.Request).OfType<ChatRequest>()
            .Select(CommandText.Write).Where(text => text.Length > characters).Distinct();
        return memory.KeepAsync([.. texts.Select(text => new ChatFact(Kind, IdOf(text), text, until))], cancellationToken);
    }

    /// <summary>The text behind a button's value; null when it has been forgotten.</summary>
    public async Task<string?> RestoreAsync(string value, CancellationToken cancellationToken)
    {
        if (!value.StartsWith(Mark, StringComparison.Ordinal) || value.Length != IdLength + 1)
            return value;
        return value.Skip(1).All(char.IsAsciiHexDigitLower) ? await memory.FindAsync(Kind, value, cancellationToken) : value;
    }

    private static string IdOf(string text) =>
        Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..IdLength];
}
