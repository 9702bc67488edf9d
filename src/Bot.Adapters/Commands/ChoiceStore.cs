using System.Security.Cryptography;
using System.Text;
using Bot.Adapters.Connecting.Remembering;

namespace Bot.Adapters.Commands;

/// <summary>
/// Keeps texts of buttons that are longer than a platform lets a button be, behind a short id made from the text: the
/// same text has the same id in every process.
/// </summary>
internal sealed class ChoiceStore(ChatMemory memory, TimeProvider clock)
{
    private const string Kind = "choice";
    private const string Mark = "#";
    private const int IdLength = 20;

    /// <summary>As long as people scroll back to an answer.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The text itself when it fits, else a short id for it, which is added to those that have to be kept.</summary>
    public static string Shorten(string text, int characters, Dictionary<string, string> texts)
    {
        if (text.Length <= characters)
            return text;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var id = Mark + Convert.ToHexStringLower(hash)[..IdLength];
        texts[id] = text;
        return id;
    }

    public Task KeepAsync(IReadOnlyDictionary<string, string> texts, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Kept;
        return memory.KeepAsync([.. texts.Select(text => new ChatFact(Kind, text.Key, text.Value, until))], cancellationToken);
    }

    /// <summary>The text behind a button's value; null when it has been forgotten.</summary>
    public async Task<string?> RestoreAsync(string value, CancellationToken cancellationToken)
    {
        if (!value.StartsWith(Mark, StringComparison.Ordinal) || value.Length != IdLength + 1)
            return value;
        return value.Skip(1).All(char.IsAsciiHexDigitLower) ? await memory.FindAsync(Kind, value, cancellationToken) : value;
    }
}
