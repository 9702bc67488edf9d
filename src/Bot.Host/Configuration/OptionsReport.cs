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
            throw new BadConfigurationException([.. invalid.Failures]);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            throw new BadConfigurationException(
                [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(invalid => invalid.Failures)]);
        }
        catch (InvalidOperationException unreadable)
        {
            // The binder cannot turn a text into a number, a date or one of several words.
            throw new BadConfigurationException([unreadable.Message]);
        }
    }
}
