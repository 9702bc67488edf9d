using System.Globalization;
using Bot.Host.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Bot.Host.Composition;

/// <summary>Writes each event as a form puts it, whole and in its turn. Secrets are taken out of all that it holds.</summary>
[ProviderAlias("Console")]
internal sealed class WriterLog(TextWriter output, ConsoleFormatter form, SecretRedactor redactor) : ILoggerProvider, ISupportExternalScope
{
    private readonly Lock _gate = new();
    private IExternalScopeProvider? _scopes;

    public ILogger CreateLogger(string categoryName) => new CategoryLog(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        lock (_gate)
            output.Flush();
    }

    private void Write<TState>(in LogEntry<TState> entry)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        form.Write(entry, _scopes, written);
        var text = written.ToString();
        // Forms end a line themselves.
        if (text.EndsWith(Environment.NewLine, StringComparison.Ordinal))
            text = text[..^Environment.NewLine.Length];
        lock (_gate)
            output.WriteLine(redactor.Redact(text));
    }

    private sealed class CategoryLog(WriterLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter));
    }
}

/// <summary>One line an event: time, level, last part of the category, event id, words; an exception follows on lines of its own.</summary>
internal sealed class LineFormatter(TimeProvider clock, IOptionsMonitor<ConsoleFormatterOptions> options) : ConsoleFormatter(FormName)
{
    public const string FormName = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var time = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var category = logEntry.Category[(logEntry.Category.LastIndexOf('.') + 1)..];
        textWriter.Write($"{time} {Level(logEntry.LogLevel)} {category}[{logEntry.EventId.Id}] {logEntry.Formatter(logEntry.State, logEntry.Exception)}");
        if (options.CurrentValue.IncludeScopes)
            scopeProvider?.ForEachScope((scope, text) => text.Write($" => {scope}"), textWriter);
        if (logEntry.Exception is { } fault)
            textWriter.Write("\n" + fault);
        textWriter.WriteLine();
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info ",
        LogLevel.Warning => "warn ",
        _ => "error",
    };
}
