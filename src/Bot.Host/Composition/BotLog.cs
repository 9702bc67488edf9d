using Bot.Host.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Bot.Host.Composition;

/// <summary>The log, on standard error so that standard output holds answers only: plain lines, or another form that the framework knows.</summary>
internal static class BotLog
{
    private const string FormSetting = "Logging:Console:FormatterName";

    private static readonly string[] Forms = [LineFormatter.FormName, ConsoleFormatterNames.Json, ConsoleFormatterNames.Simple, ConsoleFormatterNames.Systemd];

    /// <exception cref="BadConfigurationException">No such form.</exception>
    public static void AddBotLog(this ILoggingBuilder logging, IConfiguration configuration, LaunchSettings settings, TextWriter errors)
    {
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.SetMinimumLevel(settings.Verbose ? LogLevel.Debug : LogLevel.Warning);
        // The framework's forms without its way to the console, which goes through a thread of its own: a line would come
        // after what the verb said later, and would not reach a writer that is no console.
        logging.AddConsole().ClearProviders();
        logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        var form = FormOf(configuration);
        logging.Services.AddSingleton<ILoggerProvider>(provider => new WriterLog(
            errors, provider.GetServices<ConsoleFormatter>().First(known => known.Name == form), new SecretRedactor(configuration)));
    }

    private static string FormOf(IConfiguration configuration)
    {
        var name = configuration[FormSetting] is { Length: > 0 } configured ? configured.ToLowerInvariant() : LineFormatter.FormName;
        return Forms.Contains(name) ? name : throw new BadConfigurationException([$"{FormSetting} is {name}; it can be {string.Join(", ", Forms)}."]);
    }
}
