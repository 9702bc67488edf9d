using System.Runtime.ExceptionServices;
using Bot.Adapters.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

/// <summary>Whether the program lives, and whether it can answer. Neither says anything about the news or the people.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>One check for the coverage, one for every platform that is switched on, in the order of the answer.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<StoreFile>();
        services.AddSingleton<StoreProbe>();
        services.AddHealthChecks().AddCheck<IndexHealth>(IndexHealth.Name);
        services.AddOptions<HealthCheckServiceOptions>().Configure<IEnumerable<IChatTransport>>((checks, transports) =>
        {
            foreach (var transport in transports.Where(transport => transport.IsOn))
                checks.Registrations.Add(new HealthCheckRegistration(transport.Name, provider => ActivatorUtilities.CreateInstance<PlatformHealth>(provider, transport), null, null));
        });
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/healthz", _ => false, _ => "live\n");
        Map(routes, "/readyz", _ => true, Describe);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<HealthCheckRegistration, bool> chosen, Func<HealthReport, string> describe) =>
        routes.MapHealthChecks(path, new HealthCheckOptions
        {
            Predicate = chosen,
            // The front door has set the headers.
            AllowCachingResponses = true,
            ResponseWriter = (context, report) => Results.Text(describe(report)).ExecuteAsync(context),
        }).WithMetadata(new HttpMethodMetadata(Read));

    private static string Describe(HealthReport report)
    {
        // What no check foresaw is a fault like any other: told to the log, not to whoever asks.
        if (report.Entries.Values.Select(entry => entry.Exception).FirstOrDefault(fault => fault is not null) is { } unforeseen)
            ExceptionDispatchInfo.Throw(unforeseen);
        return string.Concat(report.Entries.Select(entry => $"{(entry.Value.Status == HealthStatus.Healthy ? "ready" : "not ready")} {entry.Key}: {entry.Value.Description}\n"));
    }
}
