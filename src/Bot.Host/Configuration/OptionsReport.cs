using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Host.Configuration;

/// <summary>Validates all options at once and tells every fault together.</summary>
internal static class OptionsReport
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
            throw new BadConfigurationException(Once([invalid]));
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            throw new BadConfigurationException(Once(several.InnerExceptions.Cast<OptionsValidationException>()));
        }
        catch (InvalidOperationException unreadable)
        {
            // The binder cannot turn a text into a number, a date or one of several words.
            throw new BadConfigurationException([unreadable.Message]);
        }
    }

    /// <summary>Each fault once: options that look at other options repeat theirs.</summary>
    private static IReadOnlyList<string> Once(IEnumerable<OptionsValidationException> invalid) =>
        [.. invalid.SelectMany(options => options.Failures).Distinct(StringComparer.Ordinal)];
}

/// <summary>
/// Checks what annotations say, and names the setting as people write it. A generated check of a range names the class of
/// the options, and cannot be told otherwise.
/// </summary>
internal sealed class AnnotationsValidator<TOptions>(string section) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var found = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(found.Select(fault => $"{section}:{string.Join(", ", fault.MemberNames)}: {fault.ErrorMessage}"));
    }
}

/// <summary>Settings that the program cannot start with; the message lists every fault, one a line, and no secret.</summary>
internal sealed class BadConfigurationException(IReadOnlyList<string> faults)
    : Exception("The configuration is not usable:\n" + string.Join('\n', faults.Select(fault => "  - " + fault)))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
