using Bot.Host.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Composition;

/// <summary>The log: plain lines on standard error, so that standard output holds answers only.</summary>
internal static class BotLog
{
    public static void AddBotLog(this ILoggingBuilder logging, IConfiguration configuration, LaunchSettings settings, TextWriter errors)
    {
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.SetMinimumLevel(settings.Verbose ? LogLevel.Debug : LogLevel.Warning);
        logging.AddProvider(new LineLogProvider(errors, TimeProvider.System, new SecretRedactor(configuration)));
    }
}
