using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace Bot.Host.Configuration;

/// <summary>Finds settings that nothing reads: a mistyped name is otherwise just silently without effect. Names are shown, values never.</summary>
internal sealed class ConfigurationCheck(IConfiguration configuration, IEnumerable<BoundSection> sections) : IPlatformCheck
{
    private readonly KnownSettings _known = new(sections);

    public string Name => "configuration";

    public Task<IReadOnlyList<CheckResult>> CheckAsync(CancellationToken cancellationToken)
    {
        var unread = _known.Sections.SelectMany(UnreadIn).Concat(configuration.GetChildren().SelectMany(UnreadAtTop)).ToList();
        IReadOnlyList<CheckResult> results = unread.Count == 0
            ? [new CheckResult(CheckState.Good, "Every setting is known and can be read.")]
            : [.. unread.Select(setting => new CheckResult(CheckState.Warning, Tell(setting.Key, setting.Meant)))];
        return Task.FromResult(results);
    }

    private static string Tell(string key, string? meant) => meant is null
        ? $"Nothing reads the setting {key}; is its name mistyped?"
        : $"Nothing reads the setting {key}. Did you mean {meant}?";

    private IEnumerable<(string Key, string? Meant)> UnreadIn(string section)
    {
        var names = _known.NamesIn(section);
        foreach (var child in configuration.GetSection(section).GetChildren())
        {
            if (!names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                yield return (child.Path, Meant(section, child.Key));
            else if (_known.EntryOf(section, child.Key) is { } entry)
            {
                foreach (var unread in child.GetChildren().SelectMany(one => UnreadIn(one, KnownSettings.NamesIn(entry))))
                    yield return unread;
            }
        }
    }

    private static IEnumerable<(string Key, string? Meant)> UnreadIn(IConfigurationSection entry, IReadOnlyCollection<string> names) => entry.GetChildren()
        .Where(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
        .Select(child => (child.Path, NearName.Of(child.Key, names) is { } near ? ConfigurationPath.Combine(entry.Path, near) : null));

    /// <summary>What the environment holds is other programs' as well: there only what looks like a setting of ours is told.</summary>
    private IEnumerable<(string Key, string? Meant)> UnreadAtTop(IConfigurationSection top)
    {
        if (_known.Roots.Contains(top.Key, StringComparer.OrdinalIgnoreCase))
            return [];
        var inside = top.GetChildren().ToList();
        if (inside.Count == 0)
            return _known.All.FirstOrDefault(name => Letters(name) == Letters(top.Key)) is { } meant ? [(top.Key, meant.Replace(":", "__", StringComparison.Ordinal))] : [];
        var section = NearName.Of(top.Key, _known.Roots);
        return section is not null || IsOurs(top.Key) ? inside.Select(child => (child.Path, section is null ? null : Meant(section, child.Key))) : [];
    }

    private string? Meant(string section, string name)
    {
        var names = _known.NamesIn(section);
        var near = names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? NearName.Of(name, names);
        return near is not null
            ? ConfigurationPath.Combine(section, near)
            : _known.All.FirstOrDefault(known => known.EndsWith(ConfigurationPath.KeyDelimiter + name, StringComparison.OrdinalIgnoreCase));
    }

    private bool IsOurs(string key) => configuration is not IConfigurationRoot root || root.Providers
        .Where(provider => provider is JsonConfigurationProvider or MemoryConfigurationProvider)
        .Any(provider => provider.GetChildKeys([], null).Contains(key, StringComparer.OrdinalIgnoreCase));

    private static string Letters(string name) => new([.. name.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
}
