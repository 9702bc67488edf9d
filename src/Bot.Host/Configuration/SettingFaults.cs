using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Configuration;

/// <summary>
/// What is wrong with settings as they were written, each fault one sentence under the name that people set. Looked at before anything
/// is bound: the framework's binder stops at the first fault, takes numbers for words and words for numbers, and speaks of classes.
/// </summary>
internal sealed class SettingFaults(IConfiguration configuration, IEnumerable<BoundSection> sections)
{
    /// <summary>Values of a kind that their settings do not take; while there is one, nothing can be bound.</summary>
    public IReadOnlyList<string> Unreadable() => [.. sections.SelectMany(section => In(section.Name, section.Options, null, isReadable: false)), .. OlderNames(), .. LogFaults.Of(configuration)];

    /// <summary>Values outside what the settings permit.</summary>
    public IReadOnlyList<string> Unfit() => [.. sections.SelectMany(section => In(section.Name, section.Options, null, isReadable: true))];

    private IEnumerable<string> In(string path, Type options, object? defaults, bool isReadable)
    {
        defaults ??= Activator.CreateInstance(options);
        return KnownSettings.SettingsOf(options).SelectMany(property =>
            OfSetting(ConfigurationPath.Combine(path, property.Name), property, property.GetValue(defaults), isReadable));
    }

    private IEnumerable<string> OfSetting(string path, PropertyInfo property, object? usual, bool isReadable)
    {
        var section = configuration.GetSection(path);
        if (KnownSettings.EntryOf(property.PropertyType) is { } entry)
            return section.GetChildren().SelectMany(child => isReadable || child.Value is not { Length: > 0 }
                ? In(child.Path, entry, null, isReadable)
                : [$"{child.Path} is a section of its own: set {child.Path}:{KnownSettings.SettingsOf(entry).First().Name}, for example."]);
        if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string))
            return isReadable ? [] : OfList(section);
        if (section.Value is not { } value)
            return isReadable || !section.GetChildren().Any() ? [] : [$"{path} takes one value, not several."];
        var setting = new SettingValue(path, value, property, usual);
        if (setting.Fault() is { } fault)
            return isReadable ? [] : [fault];
        return isReadable ? Annotated(setting) : [];
    }

    private static IEnumerable<string> OfList(IConfigurationSection section)
    {
        if (section.Value is { Length: > 0 })
            yield return $"{section.Path} is a list: set {section.Path}:0, {section.Path}:1 and so on.";
        foreach (var child in section.GetChildren())
        {
            if (string.IsNullOrWhiteSpace(child.Value))
                yield return $"{child.Path} is empty.";
            else if (SettingValue.Unseen(child.Value) is { } unseen)
                yield return $"{child.Path} {unseen}";
        }
    }

    private IEnumerable<string> Annotated(SettingValue setting)
    {
        var older = Durations.Known.FirstOrDefault(known => known.Name.Equals(setting.Path, StringComparison.OrdinalIgnoreCase) && known.ReadOlder(configuration) is not null);
        var value = setting.Read();
        foreach (var rule in setting.Property.GetCustomAttributes<ValidationAttribute>().Where(rule => !rule.IsValid(value)).OrderBy(rule => rule is not RequiredAttribute).Take(1))
        {
            yield return rule switch
            {
                RangeAttribute range when older is not null => $"{older.OlderName} must lie between {Number(range.Minimum, older)} and {Number(range.Maximum, older)}; its name is {older.Name} today.",
                RangeAttribute range => $"{setting.Path} must lie between {Limit(range.Minimum)} and {Limit(range.Maximum)}.",
                RequiredAttribute => $"{setting.Path} is empty.",
                { ErrorMessage: { } words } => words,
                _ => $"{setting.Path} is \u201C{setting.Shown}\u201D, which cannot be used.",
            };
        }
    }

    private IEnumerable<string> OlderNames() => Durations.Known
        .Where(setting => setting.OlderName is { } older && configuration[older] is not null && setting.ReadOlder(configuration) is null)
        .Select(setting => $"{setting.OlderName} takes a number. Its name is {setting.Name} today, and takes a time with its unit, such as {Durations.Write(setting.OlderUnit * 20)}.");

    private static string Limit(object limit) => SettingValue.Words(limit is int ? limit : Time(limit));

    private static string Number(object limit, DurationSetting setting) => SettingValue.Words(Time(limit) / setting.OlderUnit);

    // A text before the rule was first asked, a time after.
    private static TimeSpan Time(object limit) => limit as TimeSpan? ?? TimeSpan.Parse((string)limit, CultureInfo.InvariantCulture);
}
