using System.Globalization;
using Bot.Host.Workers;
using Bot.Search.Querying;
using Bot.Search.Storing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bot.Host.Health;

/// <summary>
/// The coverage can be asked, takes a write, and still lies where it was opened. Of copies that share a store one that is far behind it
/// is not ready: others can answer instead. What it says is for strangers: no name of a folder.
/// </summary>
internal sealed class IndexHealth(IQueryService queries, StoreFile store, StoreProbe probe, FollowingLag lag, IOptions<HealthOptions> options) : IHealthCheck
{
    public const string Name = "index";

    private static readonly HealthCheckResult Lost = HealthCheckResult.Unhealthy("its file was deleted or replaced while it was in use; start again");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        if (store.IsLost)
            return Lost;
        // Before it is asked: the answer would wait for what is missing.
        if (lag.IsShared && lag.Age is { } age && age > options.Value.Lag)
            return HealthCheckResult.Unhealthy(string.Create(CultureInfo.InvariantCulture, $"it is {(int)age.TotalSeconds} s behind the store"));
        try
        {
            var answer = await queries.AskAsync(new Question.Sources { Filters = new QuestionFilters { Limit = 1 } }, cancellationToken);
            if (!store.See())
                return Lost;
            if (await probe.FindFaultAsync(cancellationToken) is { } fault)
                return HealthCheckResult.Unhealthy(fault);
            return new HealthCheckResult(
                lag.IsShared && answer.Coverage.Pending > 0 ? HealthStatus.Unhealthy : HealthStatus.Healthy, Describe(answer.Coverage));
        }
        catch (CoverageUnusableException)
        {
            return HealthCheckResult.Unhealthy("it cannot be used; run doctor");
        }
    }

    private static string Describe(Coverage coverage) => coverage.Pending > 0
        ? string.Create(CultureInfo.InvariantCulture, $"is being made: {coverage.Pending} articles are missing")
        : string.Create(CultureInfo.InvariantCulture, $"{coverage.Articles} articles");
}
