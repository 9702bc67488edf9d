using Bot.Host.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Host.Health;

/// <summary>
/// What is measured, seen from outside: <c>/metrics</c> for Prometheus, and metrics and traces by OTLP where an address for them is
/// set. Numbers and names of commands only: no words, no people, no news.
/// </summary>
internal static class Telemetry
{
    /// <summary>Where Prometheus asks.</summary>
    public const string Path = "/metrics";

    private const string ServiceName = "who-said-bot";

    // The product's meters and sources, and the framework's that tell of requests, answers' times and the runtime.
    private static readonly string[] Meters = ["Bot.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];
    private static readonly string[] Sources = ["Bot.*", "Microsoft.AspNetCore", "System.Net.Http"];

    /// <summary>Collects what <see cref="ServerOptions.Metrics"/> and <see cref="ServerOptions.OtlpEndpoint"/> ask for; nothing where they ask for nothing.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(ServerOptions.Section).Get<ServerOptions>() ?? new ServerOptions();
        // A bad address is told with all other bad settings.
        var otlp = options.Otlp;
        if (!options.Metrics && otlp is null)
            return services;
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(ServiceName, serviceVersion: ProductVersion.Number));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (options.Metrics)
                metrics.AddPrometheusExporter();
            if (otlp is not null)
                metrics.AddOtlpExporter(exporter => exporter.Endpoint = otlp);
        });
        if (otlp is not null)
            telemetry.WithTracing(traces => traces.AddSource(Sources).AddOtlpExporter(exporter => exporter.Endpoint = otlp));
        return services;
    }

    public static void MapTelemetry(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<IOptions<ServerOptions>>().Value.Metrics)
            routes.MapPrometheusScrapingEndpoint(Path).WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
    }
}
