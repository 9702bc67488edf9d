using System.Net;
using System.Net.Http.Headers;
using Bot.Adapters.Slack;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.Wire;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackWebApiTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_limited_method_is_waited_for_as_long_as_Slack_says()
    {
        var sent = 0;
        var api = Api(_ => ++sent == 1 ? Limited(30) : Ok());

        var call = api.CallAsync(SlackMethods.PostMessage, Post(), CancellationToken.None);
        await Eventually.TrueAsync(() => _clock.PendingTimers == 2);
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(1, sent);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True((await call).Ok);
        Assert.Equal(2, sent);
    }

    [Fact]
    public async Task Other_methods_do_not_wait_for_a_limited_one()
    {
        var api = Api(request => request.RequestUri!.AbsolutePath.EndsWith("chat.postMessage", StringComparison.Ordinal) ? Limited(30) : Ok());

        _ = api.CallAsync(SlackMethods.PostMessage, Post(), CancellationToken.None);
        await Eventually.TrueAsync(() => _clock.PendingTimers == 2);
        var other = await api.CallAsync(SlackMethods.AuthTest, new NoArguments(), CancellationToken.None);

        Assert.True(other.Ok);
    }

    [Fact]
    public async Task A_limit_longer_than_an_answer_is_worth_is_a_refusal()
    {
        var api = Api(_ => Limited(600));

        var answer = await api.CallAsync(SlackMethods.PostMessage, Post(), CancellationToken.None);

        Assert.Equal(SlackErrors.RateLimited, answer.Error);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("")]
    [InlineData("null")]
    public async Task An_answer_that_cannot_be_read_is_a_refusal(string text)
    {
        var api = Api(_ => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent(text) });

        var answer = await api.CallAsync(SlackMethods.AuthTest, new NoArguments(), CancellationToken.None);

        Assert.Equal((false, SlackErrors.NoAnswer), (answer.Ok, answer.Error));
    }

    [Fact]
    public async Task Reading_methods_are_sent_as_a_form_and_each_with_its_token()
    {
        var seen = new List<(string? Token, string Type, string Body)>();
        var api = Api(request =>
        {
            seen.Add((request.Headers.Authorization?.Parameter, request.Content!.Headers.ContentType!.MediaType!,
                request.Content.ReadAsStringAsync().GetAwaiter().GetResult()));
            return Ok();
        });

        await api.CallAsync(SlackMethods.Replies, new ReadReplies("C1", "1.1", 1), CancellationToken.None);
        await api.CallAsync(SlackMethods.OpenConnection, new NoArguments(), CancellationToken.None);

        Assert.Equal(
            [("xoxb-1", "application/x-www-form-urlencoded", "channel=C1&ts=1.1&limit=1"), ("xapp-1", "application/json", "{}")],
            seen);
    }

    private static PostMessage Post() => PostMessage.Of(new MessagePayload { Text = "x" }, "C1");

    private static HttpResponseMessage Ok() => new() { Content = new StringContent("""{"ok":true}""") };

    private static HttpResponseMessage Limited(int seconds) => new(HttpStatusCode.TooManyRequests)
    {
        Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds)) },
    };

    private SlackWebApi Api(Func<HttpRequestMessage, HttpResponseMessage> answer) => new(
        new HttpClient(new Stub(answer)),
        Options.Create(new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1" }),
        _clock,
        NullLogger<SlackWebApi>.Instance);

    private sealed class Stub(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}
