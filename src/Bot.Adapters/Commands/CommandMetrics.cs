using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Adapters.Messaging;

namespace Bot.Adapters.Commands;

/// <summary>How many questions came, how they ended and how long they took; by platform and command, never by person or text.</summary>
internal sealed class CommandMetrics : IDisposable
{
    public const string MeterName = "Bot.Commands";

    private static readonly ActivitySource Source = new(MeterName);

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _questions;
    private readonly Histogram<double> _seconds;

    public CommandMetrics()
    {
        _questions = _meter.CreateCounter<long>("bot.questions", description: "Messages answered");
        _seconds = _meter.CreateHistogram<double>("bot.question.duration", "s", "Time from a message to its answer");
    }

    /// <summary>A trace from a message to its answer; null while nobody listens to traces.</summary>
    public static Activity? Begin(IncomingMessage message) =>
        Source.StartActivity("answer")?.SetTag("platform", message.Platform).SetTag("kind", message.Kind.ToString());

    public void Answered(IncomingMessage message, MessageOutcome outcome, TimeSpan took)
    {
        _questions.Add(1, new("platform", message.Platform), new("kind", message.Kind.ToString()), new("outcome", outcome.ToString()));
        _seconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("platform", message.Platform));
    }

    public void Dispose() => _meter.Dispose();
}
