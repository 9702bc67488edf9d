using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Host.Health;

/// <summary>Whether the program lives, and whether it can answer. Neither says anything about the news or the people.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz", Read, () => Results.Text("live\n"));
        routes.MapMethods("/readyz", Read, async (Readiness readiness, CancellationToken cancellationToken) =>
        {
            var states = await readiness.CheckAsync(cancellationToken);
            var status = states.All(state => state.Ready) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            return Results.Text(string.Concat(states.Select(state => $"{(state.Ready ? "ready" : "not ready")} {state.Name}: {state.Reason}\n")), statusCode: status);
        });
    }
}
