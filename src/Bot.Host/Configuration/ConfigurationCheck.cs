using System.Collections;
using Bot.Adapters.Messaging;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Configuration;

/// <summary>Finds settings that nothing reads: a mistyped name is otherwise just silently without effect.</summary>
internal sealed class ConfigurationCheck(IConfiguration configuration, IEnumerable<BoundSection> sections) : IPlatformCheck
{
    public string Name => "configuration";

    public Task<IReadOnlyList<CheckResult>> CheckAsync(CancellationToken cancellationToken)
    {
        var unknown = sections.GroupBy(section => section.Name, StringComparer.OrdinalIgnoreCase).SelectMany(Unknown).ToList();
        IReadOnlyList<CheckResult> results = unknown.Count == 0
            ? [new CheckResult(CheckState.Good, "Every setting is known and can be read.")]
            : [.. unknown.Select(key => new CheckResult(CheckState.Warning, $"Nothing reads the setting {key}; is its name mistyped?"))];
        return Task.FromResult(results);
    }

    private IEnumerable<string> Unknown(IGrouping<string, BoundSection> section)
    {
        var known = section.SelectMany(bound => bound.Options.GetProperties()).Where(IsSetting)
            .Select(property => property.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var inside = section.Key + ConfigurationPath.KeyDelimiter;
        known.UnionWith(sections.Where(bound => bound.Name.StartsWith(inside, StringComparison.OrdinalIgnoreCase)).Select(bound => bound.Name[inside.Length..]));
        return configuration.GetSection(section.Key).GetChildren().Where(child => !known.Contains(child.Key)).Select(child => child.Path);
    }

    private static bool IsSetting(System.Reflection.PropertyInfo property) =>
        property.CanWrite || typeof(IEnumerable).IsAssignableFrom(property.PropertyType);
}
