using System.Globalization;
using Bot.Search.Querying;
using Bot.Search.Storing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

/// <summary>The coverage can be asked, takes a write, and still lies where it was opened. What it says is for strangers: no name of a folder.</summary>
internal sealed class IndexHealth(IQueryService queries, StoreFile store, StoreProbe probe) : IHealthCheck
{
    public const string Name = "index";

    private static readonly HealthCheckResult Lost = HealthCheckResult.Unhealthy("its file was deleted or replaced while it was in use; start again");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        if (store.IsLost)
            return Lost;
        try
        {
            var answer = await queries.AskAsync(new Question.Sources { Filters = new QuestionFilters { Limit = 1 } }, cancellationToken);
            if (!store.See())
                return Lost;
            if (await probe.FindFaultAsync(cancellationToken) is { } fault)
                return HealthCheckResult.Unhealthy(fault);
            return HealthCheckResult.Healthy(Describe(answer.Coverage));
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
