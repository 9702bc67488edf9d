using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Host.Configuration;

/// <summary>Validates all options at once and tells every fault together.</summary>
internal static partial class OptionsReport
{
    /// <exception cref="BadConfigurationException">A setting is wrong.</exception>
    public static void Validate(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException invalid)
        {
            throw new BadConfigurationException(Plain(services, invalid.Failures));
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            throw new BadConfigurationException(
                Plain(services, several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(invalid => invalid.Failures)));
        }
        catch (InvalidOperationException unreadable)
        {
            // The binder cannot turn a text into a number, a date or one of several words.
            throw new BadConfigurationException([unreadable.Message]);
        }
    }

    /// <summary>Each fault once, under the name that people set: options that look at other options repeat their faults.</summary>
    private static IReadOnlyList<string> Plain(IServiceProvider services, IEnumerable<string> faults)
    {
        var sections = services.GetServices<BoundSection>().ToLookup(section => section.Options.Name, section => section.Name, StringComparer.Ordinal);
        return [.. faults.Select(fault => Plain(sections, fault)).Distinct(StringComparer.Ordinal)];
    }

    private static string Plain(ILookup<string, string> sections, string fault)
    {
        var match = Annotated().Match(fault);
        if (!match.Success || sections[match.Groups["options"].Value].FirstOrDefault() is not { } section)
            return fault;
        var (setting, error) = ($"{section}:{match.Groups["member"].Value}", match.Groups["error"].Value);
        return error.Contains(setting, StringComparison.Ordinal) ? error : $"{setting}: {error}";
    }

    [GeneratedRegex("^DataAnnotation validation failed for '(?<options>[^']*)' members: '(?<member>[^']*)' with the error: '(?<error>.*)'[.]$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Annotated();
}

/// <summary>Settings that the program cannot start with; the message lists every fault, one a line, and no secret.</summary>
internal sealed class BadConfigurationException(IReadOnlyList<string> faults)
    : Exception("The configuration is not usable:\n" + string.Join('\n', faults.Select(fault => "  - " + fault)))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
