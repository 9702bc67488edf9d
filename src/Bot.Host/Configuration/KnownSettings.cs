using System.Collections;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Configuration;

/// <summary>Every setting that is read, by the options that sections are bound to.</summary>
internal sealed class KnownSettings(IEnumerable<BoundSection> sections)
{
    /// <summary>Read by the framework's logging, not by options of ours.</summary>
    private const string Logging = "Logging";

    private readonly BoundSection[] _sections = [.. sections];

    /// <summary>First parts of all keys.</summary>
    public IReadOnlyCollection<string> Roots => [.. _sections.Select(section => section.Name.Split(ConfigurationPath.KeyDelimiter)[0]).Append(Logging).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Sections with options of ours.</summary>
    public IEnumerable<string> Sections => _sections.Select(section => section.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Full names of all settings and sections.</summary>
    public IEnumerable<string> All => Sections.SelectMany(section => NamesIn(section).Select(name => ConfigurationPath.Combine(section, name)));

    /// <summary>What a section may hold: settings and sections inside it.</summary>
    public IReadOnlyCollection<string> NamesIn(string section)
    {
        var inside = section + ConfigurationPath.KeyDelimiter;
        var inner = Sections.Where(name => name.StartsWith(inside, StringComparison.OrdinalIgnoreCase)).Select(name => name[inside.Length..]);
        var older = Durations.Known.Select(setting => setting.OlderName).OfType<string>().Where(name => name.StartsWith(inside, StringComparison.OrdinalIgnoreCase)).Select(name => name[inside.Length..])
            .Where(name => !name.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal));
        return [.. Bound(section).SelectMany(SettingsOf).Select(property => property.Name).Concat(inner).Concat(older).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The options of each entry of a setting that is a list or a table of options (<c>Chat:Places:id</c>); null for other settings.</summary>
    public Type? EntryOf(string section, string name) =>
        Bound(section).SelectMany(SettingsOf).Where(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(property => EntryOf(property.PropertyType)).FirstOrDefault();

    /// <summary>What such an entry may hold.</summary>
    public static IReadOnlyCollection<string> NamesIn(Type entry) => [.. SettingsOf(entry).Select(property => property.Name)];

    private IEnumerable<Type> Bound(string section) =>
        _sections.Where(bound => bound.Name.Equals(section, StringComparison.OrdinalIgnoreCase)).Select(bound => bound.Options);

    /// <summary>What of options can be set; lists and tables are filled.</summary>
    public static IEnumerable<PropertyInfo> SettingsOf(Type options) =>
        options.GetProperties().Where(property => property.CanWrite || (property.PropertyType.IsGenericType && typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && !IsWorkedOut(property)));

    /// <summary>The options of each entry of a table; null for settings that are none.</summary>
    public static Type? EntryOf(Type type)
    {
        var entry = type.IsGenericType ? type.GetGenericArguments()[^1] : null;
        return entry is { IsClass: true } && entry != typeof(string) ? entry : null;
    }

    // What options only work out from others is no list that can be filled.
    private static bool IsWorkedOut(PropertyInfo property) => property.PropertyType.GetGenericTypeDefinition() == typeof(IEnumerable<>);
}

/// <summary>Which options a section of the configuration is read into.</summary>
internal sealed record BoundSection(string Name, Type Options);
