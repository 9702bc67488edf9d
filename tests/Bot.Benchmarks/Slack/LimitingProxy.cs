using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Slack;

/// <summary>Stands before a Slack and limits one method for a while from its first call on; everything else passes.</summary>
internal sealed class LimitingProxy : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpClient _http;
    private readonly string _method;
    private readonly TimeSpan _limited;
    private long _started;
    private int _refused;

    private LimitingProxy(WebApplication server, Uri slack, string method, TimeSpan limited)
    {
        (_server, _method, _limited) = (server, method, limited);
        _http = new HttpClient { BaseAddress = slack };
    }

    public Uri ApiBaseUrl => new(new Uri(_server.Urls.First()), "api/");

    /// <summary>Calls that were answered with 429.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>True: the method is limited from its next call on, for as long as was said.</summary>
    public bool IsArmed { get; set; }

    /// <param name="slack">The Web API behind it.</param>
    /// <param name="method">Which one is limited.</param>
    /// <param name="limited">For how long.</param>
    public static async Task<LimitingProxy> StartAsync(Uri slack, string method, TimeSpan limited)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var server = builder.Build();
        var proxy = new LimitingProxy(server, slack, method, limited);
        server.UseRouting();
        server.MapPost("/api/{method}", proxy.PassAsync);
        await server.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var method = (string)context.Request.RouteValues["method"]!;
        if (method == _method && Left() is var left && left > TimeSpan.Zero)
        {
            Interlocked.Increment(ref _refused);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, method) { Content = new StreamContent(context.Request.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        using var response = await _http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private TimeSpan Left()
    {
        if (!IsArmed)
            return TimeSpan.Zero;
        Interlocked.CompareExchange(ref _started, Stopwatch.GetTimestamp(), 0);
        return _limited - Stopwatch.GetElapsedTime(_started);
    }
}
