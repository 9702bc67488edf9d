using System.Text;

namespace Bot.Adapters.Discord.Registration;

/// <summary>Remembers in a file which commands were registered where; without a folder nothing is remembered.</summary>
internal sealed class RegisteredCommands(string? directory)
{
    /// <summary>The hash of what was registered last; null when that is not known.</summary>
    public string? Find(string target)
    {
        var path = PathOf(target);
        return path is not null && File.Exists(path) ? File.ReadAllText(path).Trim() : null;
    }

    public void Keep(string target, string hash)
    {
        if (PathOf(target) is not { } path)
            return;
        Directory.CreateDirectory(directory!);
        File.WriteAllText(path, hash + "\n", new UTF8Encoding(false));
    }

    private string? PathOf(string target) =>
        string.IsNullOrEmpty(directory) ? null : Path.Combine(directory, $"discord-commands-{target}.sha256");
}
