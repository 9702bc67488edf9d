using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Search.Querying;
using Bot.Search.Storing;
using Microsoft.Extensions.Options;

namespace Bot.Host.Health;

/// <summary>The index can be asked and still lies where it was opened, and every platform that is switched on was heard from lately.</summary>
internal sealed class Readiness(IQueryService queries, StoreFile store, StoreProbe probe, IEnumerable<IChatTransport> transports, IOptions<SlackOptions> slack, IOptions<HealthOptions> options, TimeProvider clock)
{
    private static readonly ReadyState Lost = new("index", false, "its file was deleted or replaced while it was in use; start again");

    public async Task<IReadOnlyList<ReadyState>> CheckAsync(CancellationToken cancellationToken) =>
        [await IndexAsync(cancellationToken), .. transports.Where(transport => transport.IsOn).Select(Platform)];

    private async Task<ReadyState> IndexAsync(CancellationToken cancellationToken)
    {
        if (store.IsLost)
            return Lost;
        try
        {
            var answer = await queries.AskAsync(new Question.Sources { Filters = new QuestionFilters { Limit = 1 } }, cancellationToken);
            if (!store.See())
                return Lost;
            if (await probe.FindFaultAsync(cancellationToken) is { } fault)
                return new ReadyState("index", false, fault);
            if (answer.Coverage.Pending > 0)
                return new ReadyState("index", true, string.Create(CultureInfo.InvariantCulture, $"is being made: {answer.Coverage.Pending} articles are missing"));
            return new ReadyState("index", true, string.Create(CultureInfo.InvariantCulture, $"{answer.Coverage.Articles} articles"));
        }
        catch (CoverageUnusableException)
        {
            return new ReadyState("index", false, "it cannot be used; run doctor");
        }
    }

    private ReadyState Platform(IChatTransport transport)
    {
        // Over HTTP the platform comes to us, and only when somebody writes.
        if (transport is { Name: "slack" } && slack.Value.Transport == SlackTransport.Http)
            return new ReadyState(transport.Name, true, "waits for requests");
        if (transport.LastInbound is not { } last)
            return new ReadyState(transport.Name, false, "nothing was heard from it yet");
        var silence = clock.GetUtcNow() - last;
        var ready = silence <= options.Value.Silence;
        return new ReadyState(transport.Name, ready, string.Create(CultureInfo.InvariantCulture, $"last heard from {Math.Max(0, (int)silence.TotalSeconds)} s ago"));
    }
}

/// <summary>One thing that must work, and whether it does.</summary>
internal sealed record ReadyState(string Name, bool Ready, string Reason);

/// <summary>When a platform counts as lost.</summary>
internal sealed class HealthOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Host:Health";

    /// <summary>Default of <see cref="SilenceMinutes"/>.</summary>
    public const int DefaultSilenceMinutes = 10;

    /// <summary>A platform that has sent nothing, heartbeats included, for longer than this many minutes makes the program not ready. Default 10.</summary>
    [Range(1, 24 * 60)]
    public int SilenceMinutes { get; set; } = DefaultSilenceMinutes;

    /// <summary><see cref="SilenceMinutes"/> as a time.</summary>
    public TimeSpan Silence => TimeSpan.FromMinutes(SilenceMinutes);
}
