using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Host.Configuration;

/// <summary>Validates all options at once and tells every fault together.</summary>
internal static class OptionsReport
{
    /// <summary>Before anything is bound: are the values of the kinds that their settings take?</summary>
    /// <exception cref="BadConfigurationException">A value is not.</exception>
    public static void ValidateWritten(IServiceCollection services, IConfiguration configuration)
    {
        var sections = services.Where(service => service.ServiceType == typeof(BoundSection)).Select(service => (BoundSection)service.ImplementationInstance!).ToList();
        var written = new SettingFaults(configuration, sections);
        if (written.Unreadable() is { Count: > 0 } faults)
            throw Bad([.. faults, .. written.Unfit()]);
    }

    /// <exception cref="BadConfigurationException">A setting is wrong.</exception>
    public static void Validate(IServiceProvider services)
    {
        var written = new SettingFaults(services.GetRequiredService<IConfiguration>(), services.GetServices<BoundSection>());
        IReadOnlyList<string> faults = [.. Bound(services), .. written.Unfit()];
        if (faults.Count > 0)
            throw Bad(faults);
    }

    private static BadConfigurationException Bad(IEnumerable<string> faults) => new([.. faults.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>What options find that look at several settings, or know what no annotation says.</summary>
    private static IReadOnlyList<string> Bound(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return Once([invalid]);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return Once(several.InnerExceptions.Cast<OptionsValidationException>());
        }
    }

    /// <summary>Each fault once: options that look at other options repeat theirs.</summary>
    private static IReadOnlyList<string> Once(IEnumerable<OptionsValidationException> invalid) =>
        [.. invalid.SelectMany(options => options.Failures).Distinct(StringComparer.Ordinal)];
}

/// <summary>Settings that the program cannot start with; the message lists every fault, one a line, and no secret.</summary>
internal sealed class BadConfigurationException(IReadOnlyList<string> faults)
    : Exception("The configuration is not usable:\n" + string.Join('\n', faults.Select(fault => "  - " + fault)))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
