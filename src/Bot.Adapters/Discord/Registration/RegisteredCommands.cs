using Bot.Adapters.Connecting.Remembering;
using Microsoft.Extensions.Logging;

namespace Bot.Adapters.Discord.Registration;

/// <summary>
/// Remembers which commands were registered where. The directory is where an older version kept that in files; null or
/// empty for nowhere.
/// </summary>
internal sealed class RegisteredCommands(ChatMemory memory, string? directory, ILogger logger)
{
    private const string Kind = "discord-commands";
    private const int HashLength = 64;

    private readonly OlderFile _older = new(memory, logger);

    /// <summary>The hash of what was registered last; null when that is not known.</summary>
    public async Task<string?> FindAsync(string target, CancellationToken cancellationToken)
    {
        if (await memory.FindAsync(Kind, target, cancellationToken) is { } hash)
            return hash;
        if (string.IsNullOrEmpty(directory))
            return null;
        var path = Path.Combine(directory, $"discord-commands-{target}.sha256");
        await _older.TakeOverAsync(path, lines => Read(lines, target), cancellationToken);
        return await memory.FindAsync(Kind, target, cancellationToken);
    }

    public Task KeepAsync(string target, string hash, CancellationToken cancellationToken) =>
        memory.KeepAsync([new ChatFact(Kind, target, hash)], cancellationToken);

    private static ChatFact[]? Read(IEnumerable<string> lines, string target) =>
        lines.FirstOrDefault()?.Trim() is { Length: HashLength } hash && hash.All(char.IsAsciiHexDigitLower)
            ? [new ChatFact(Kind, target, hash)]
            : null;
}
