using System.Text.Json;

namespace Bot.Adapters.Tests.Slack;

/// <summary>What Slack limits waits by itself: nobody else does.</summary>
public sealed class SlackLimitsTests
{
    private const int Many = 60;

    [Fact]
    public async Task Sixty_answers_that_wait_for_a_limited_method_hold_up_nobody_else()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Limit = (method, _) => method == "chat.postMessage" ? 30 : null;
        await using var chat = await RoutedChat.OnSlackAsync(slack, options => options.QuestionsPerPlaceAndMinute = 1000);
        for (var person = 0; person < Many; person++)
            await slack.SendAsync(0, Mention($"U{person}", $"C{person % 20}"));
        await Eventually.TrueAsync(() => chat.Log.Count(2001) == Many);

        await slack.SendAsync(0, ScriptedSlack.Command("c1", "who said ceasefire?", slack.ResponseUrl));
        await slack.SendAsync(0, ScriptedSlack.Command("c2", "who said ceasefire?"));
        await Eventually.TrueAsync(() => slack.CallsOf("response_url").Count == 1 && slack.CallsOf("chat.postEphemeral").Count == 1);

        Assert.Empty(slack.CallsOf("chat.postMessage"));
        // One call for each channel at most finds out that it is limited, and those that were on their way then.
        Assert.InRange(slack.Limited.Count, 1, Many);
    }

    [Fact]
    public async Task When_a_limit_is_over_everybody_is_answered_once_and_in_turn()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var until = DateTimeOffset.MinValue;
        slack.Limit = (method, _) =>
        {
            if (method != "chat.postMessage")
                return null;
            if (until == DateTimeOffset.MinValue)
                until = TimeProvider.System.GetUtcNow().AddSeconds(2);
            return TimeProvider.System.GetUtcNow() < until ? 2 : null;
        };
        await using var chat = await RoutedChat.OnSlackAsync(slack, options => options.QuestionsPerPlaceAndMinute = 1000);
        for (var person = 0; person < Many; person++)
            await slack.SendAsync(0, Mention($"U{person}", $"C{person % 5}"));

        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == Many);

        Assert.Equal(Many, slack.CallsOf("chat.postMessage").Select(body => body.GetProperty("thread_ts").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_limit_on_reading_threads_costs_follow_ups_and_nothing_else()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Limit = (method, _) => method == "conversations.replies" ? 60 : null;
        await using var chat = await RoutedChat.OnSlackAsync(slack);
        for (var i = 0; i < Many; i++)
            await slack.SendAsync(0, Event(new { type = "message", channel_type = "channel", channel = "C1", user = "U1", ts = $"{i}.5", thread_ts = $"{i}.1", text = "who said ceasefire?" }));

        await slack.SendAsync(0, Mention("U1", "C1"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 1);

        Assert.Empty(slack.CallsOf("conversations.replies"));
    }

    private static object Mention(string user, string channel)
    {
        var ts = Guid.NewGuid().ToString();
        return Event(new { type = "app_mention", channel, user, ts, text = "<@UBOT> who said ceasefire?" });
    }

    private static object Event(object @event)
    {
        var id = Guid.NewGuid().ToString();
        var payload = new { type = "event_callback", event_id = id, team_id = "T1", @event, authorizations = new[] { new { user_id = "UBOT" } } };
        return new { envelope_id = id, type = "events_api", payload = JsonSerializer.SerializeToElement(payload) };
    }
}
