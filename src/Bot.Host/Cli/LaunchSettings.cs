using System.CommandLine;

namespace Bot.Host.Cli;

/// <summary>What the command line says about settings.</summary>
/// <param name="Values">Settings by their key; they win over every other source.</param>
/// <param name="Verbose">True for more of the log.</param>
internal sealed record LaunchSettings(IReadOnlyDictionary<string, string?> Values, bool Verbose)
{
    public static LaunchSettings From(ParseResult parsed)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in parsed.GetValue(SharedOptions.Set) ?? [])
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at > 0)
                values[pair[..at]] = pair[(at + 1)..];
        }
        if (parsed.GetValue(SharedOptions.Data) is { Length: > 0 } data)
            values["Coverage:DataDirectory"] = Path.GetFullPath(data);
        return new LaunchSettings(values, parsed.GetValue(SharedOptions.Verbose));
    }
}
