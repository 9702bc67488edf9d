using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Host.Workers;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bot.Host.Health;

/// <summary>A platform that is switched on was heard from lately: an open socket alone proves nothing.</summary>
internal sealed class PlatformHealth(IChatTransport transport, TransportStates states, IOptions<SlackOptions> slack, IOptions<HealthOptions> options, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (states.TroubleOf(transport) is { } trouble)
            return HealthCheckResult.Unhealthy(trouble);
        // Over HTTP the platform comes to us, and only when somebody writes.
        if (transport is { Name: "slack" } && slack.Value.Transport == SlackTransport.Http)
            return HealthCheckResult.Healthy("waits for requests");
        if (transport.IsElsewhere)
            return HealthCheckResult.Healthy(TransportStatus.Elsewhere);
        if (transport.LastInbound is not { } last)
            return HealthCheckResult.Unhealthy("nothing was heard from it yet");
        var silence = clock.GetUtcNow() - last;
        var reason = string.Create(CultureInfo.InvariantCulture, $"last heard from {Math.Max(0, (int)silence.TotalSeconds)} s ago");
        return silence <= options.Value.Silence ? HealthCheckResult.Healthy(reason) : HealthCheckResult.Unhealthy(reason);
    }
}

/// <summary>When a platform, or a copy, counts as lost.</summary>
internal sealed class HealthOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Host:Health";

    /// <summary>A platform that has sent nothing, heartbeats included, for longer than this makes the program not ready. Default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Silence { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>A copy whose index holds nothing newer of a shared store than this is not ready. Default 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Lag { get; set; } = TimeSpan.FromSeconds(10);
}
