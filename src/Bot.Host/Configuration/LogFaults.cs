using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Configuration;

/// <summary>What is wrong with the settings of the log, which the framework reads by itself.</summary>
internal static class LogFaults
{
    private const string Section = "Logging";
    private const string Levels = "LogLevel";
    private const string Form = "Logging:Console:FormatterOptions";

    private static readonly string[] Flags = ["IncludeScopes", "UseUtcTimestamp", "SingleLine"];

    public static IEnumerable<string> Of(IConfiguration configuration)
    {
        var logging = configuration.GetSection(Section);
        var levels = logging.GetSection(Levels).GetChildren().Concat(logging.GetChildren().SelectMany(provider => provider.GetSection(Levels).GetChildren()));
        foreach (var level in levels.Where(level => !IsLevel(level.Value)))
            yield return $"{level.Path} is \u201C{Shown(level.Value)}\u201D; it takes {string.Join(", ", Enum.GetNames<LogLevel>())}.";
        foreach (var flag in Flags.Select(name => configuration.GetSection($"{Form}:{name}")).Where(flag => flag.Value is { } text && !bool.TryParse(text, out _)))
            yield return $"{flag.Path} is \u201C{Shown(flag.Value)}\u201D; it takes true or false.";
    }

    private static bool IsLevel(string? text) => text is null || Enum.GetNames<LogLevel>().Contains(text, StringComparer.OrdinalIgnoreCase);

    private static string Shown(string? text) => new([.. (text ?? "").Take(60).Select(c => char.IsControl(c) ? '\u00B7' : c)]);
}
