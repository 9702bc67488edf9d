using Bot.Adapters.Slack;
using Bot.Adapters.Slack.Receiving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Host.Composition;

/// <summary>Hands Slack's requests to the receiver: bytes and headers in, status and body out.</summary>
internal static class SlackEndpoints
{
    private const int LongestBody = 1024 * 1024;

    /// <summary>Maps nothing unless Slack is to come over HTTP.</summary>
    public static void MapSlack(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<SlackOptions>>().Value;
        if (options is not { IsOn: true, Transport: SlackTransport.Http })
            return;
        var receiver = endpoints.ServiceProvider.GetRequiredService<SlackHttpReceiver>();
        // What a request is stands in it, so that one address for all works as well.
        foreach (var path in SlackPaths.All)
            endpoints.MapPost(path, context => AnswerAsync(context, receiver));
    }

    private static async Task AnswerAsync(HttpContext context, SlackHttpReceiver receiver)
    {
        if (await ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        var reply = receiver.Receive(body, name => context.Request.Headers.TryGetValue(name, out var values) ? values[0] : null);
        context.Response.StatusCode = reply.Status;
        if (reply.IsFinal)
            context.Response.Headers["X-Slack-No-Retry"] = "1";
        if (reply.ContentType is not null)
            context.Response.ContentType = reply.ContentType;
        await context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (body.Length + count > LongestBody)
                return null;
            body.Write(buffer, 0, count);
        }
        return body.ToArray();
    }
}
