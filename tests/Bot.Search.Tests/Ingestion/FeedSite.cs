using System.Globalization;
using Bot.Testing;

namespace Bot.Search.Tests.Ingestion;

/// <summary>A site with a feed whose entries link to its pages.</summary>
internal sealed class FeedSite : IAsyncDisposable
{
    public FeedSite() => Server = new LoopbackServer(Answer);

    public LoopbackServer Server { get; }

    public Uri Feed => Server.At("/feed");

    public string[] Entries { get; set; } = [];

    public int Status { get; set; } = 200;

    public int Day { get; set; } = 16;

    public string Addition { get; set; } = "";

    public string? RetryAfter { get; set; }

    /// <summary>What the feed says of each entry, as markup in XML.</summary>
    public string Teaser { get; set; } = "";

    /// <summary>The pages cannot be had, the feed can.</summary>
    public bool IsDown { get; set; }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private LoopbackResponse Answer(LoopbackRequest request) => request.Path switch
    {
        "/robots.txt" or "/missing" => LoopbackResponse.NotFound,
        "/feed" => FeedAnswer(request),
        _ when IsDown => new LoopbackResponse(503, []),
        _ => LoopbackResponse.Text($"<html><head><title>Bridge {request.Path}</title></head><body><article><p>{FeedServiceTests.Body}{Addition}</p></article></body></html>"),
    };

    private LoopbackResponse FeedAnswer(LoopbackRequest request)
    {
        if (Status != 200)
            return new LoopbackResponse(Status, []) { Headers = RetryAfter is null ? [] : new() { ["Retry-After"] = RetryAfter } };
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"v{Entries.Length + Day - 16}\"");
        if (request.Headers.GetValueOrDefault("If-None-Match") == tag)
            return new LoopbackResponse(304, []);
        var items = Entries.Select(entry => $"<item><title>{entry}</title><link>{Server.At(entry)}</link><pubDate>{Day} Mar 2022 10:00:00 GMT</pubDate><description>{Teaser}</description></item>");
        var answer = LoopbackResponse.Text($"<rss><channel><title>Coast Courier</title>{string.Concat(items)}</channel></rss>", "application/rss+xml");
        answer.Headers["ETag"] = tag;
        answer.Headers["Last-Modified"] = "Wed, 16 Mar 2022 10:00:00 GMT";
        return answer;
    }
}
