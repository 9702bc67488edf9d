using System.Globalization;
using Bot.Host.Configuration;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Composition;

/// <summary>Writes one line an event; an exception follows on lines of its own. Secrets are taken out.</summary>
internal sealed class LineLogProvider(TextWriter output, TimeProvider clock, SecretRedactor redactor) : ILoggerProvider
{
    private readonly Lock _gate = new();

    public ILogger CreateLogger(string categoryName) => new LineLogger(this, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    public void Dispose()
    {
        lock (_gate)
            output.Flush();
    }

    private void Write(string line)
    {
        lock (_gate)
            output.WriteLine(redactor.Redact(line));
    }

    private sealed class LineLogger(LineLogProvider provider, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var time = provider.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            var line = $"{time} {Level(logLevel)} {category}[{eventId.Id}] {formatter(state, exception)}";
            provider.Write(exception is null ? line : line + "\n" + exception);
        }

        private static string Level(LogLevel level) => level switch
        {
            LogLevel.Trace or LogLevel.Debug => "debug",
            LogLevel.Information => "info ",
            LogLevel.Warning => "warn ",
            _ => "error",
        };
    }

    private TimeProvider Clock => clock;
}
