using Bot.Adapters.Commands;
using Bot.Search.Storing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Pages;

/// <summary>
/// Outermost: every answer carries the headers, and what cannot be shown becomes a small page with a plain sentence
/// instead of an empty one. A store that cannot be used is told to the log once, not with each request.
/// </summary>
internal sealed class PlainFaults(ILogger<PlainFaults> log) : IMiddleware
{
    private string? _told;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        PageHeaders.Set(context.Response);
        try
        {
            await next(context);
            if (context.Response.StatusCode < 400 && context.GetEndpoint()?.Metadata.GetMetadata<VisitorPage>() is not null)
                Interlocked.Exchange(ref _told, null);
        }
        catch (CoverageUnusableException unusable) when (!context.Response.HasStarted)
        {
            if (Interlocked.Exchange(ref _told, unusable.Message) != unusable.Message)
                PageLog.StoreUnusable(log, unusable.Message);
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, FaultSentences.Unusable);
        }
        catch (QuestionTimeoutException) when (!context.Response.HasStarted)
        {
            PageLog.GaveUp(log);
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, FaultSentences.TooSlow);
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            PageLog.Failed(log, fault);
            await WriteAsync(context, StatusCodes.Status500InternalServerError, FaultSentences.Of(StatusCodes.Status500InternalServerError));
        }
        var response = context.Response;
        if (response is { HasStarted: false, StatusCode: >= 400, ContentType: null } && IsRead(context.Request))
            await WriteAsync(context, response.StatusCode, FaultSentences.Of(response.StatusCode));
    }

    // Whoever posts is a program: a status is enough for it.
    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static Task WriteAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        PageHeaders.Set(context.Response);
        return FaultPage.Of(status, sentence).ExecuteAsync(context);
    }
}

/// <summary>What the pages log; event ids from 1200.</summary>
internal static partial class PageLog
{
    [LoggerMessage(1200, LogLevel.Error, "Pages cannot be shown; visitors are asked to come back later. {Reason}")]
    public static partial void StoreUnusable(ILogger logger, string reason);

    [LoggerMessage(1201, LogLevel.Warning, "A question of a page took too long and was given up.")]
    public static partial void GaveUp(ILogger logger);

    [LoggerMessage(1202, LogLevel.Error, "A page failed.")]
    public static partial void Failed(ILogger logger, Exception fault);
}
