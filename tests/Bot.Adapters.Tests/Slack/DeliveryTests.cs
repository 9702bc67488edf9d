using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

/// <summary>What happens when Slack will not take an answer the first way.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task Refused_blocks_are_followed_by_the_text_alone()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Answer = (method, body) => method == "chat.postEphemeral" && body.TryGetProperty("blocks", out _)
            ? new { ok = false, error = "msg_blocks_too_long" }
            : null;
        await using var rig = await OnAsync(slack);

        await slack.SendAsync(0, ScriptedSlack.Command("e1", "long"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postEphemeral").Count == 2);

        var second = slack.CallsOf("chat.postEphemeral")[1];
        Assert.Equal("heard /ask long", second.GetProperty("text").GetString());
        Assert.False(second.TryGetProperty("blocks", out _));
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_the_asker_gets_the_answer_directly()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Answer = (method, body) => method == "chat.postEphemeral" ? new { ok = false, error = "not_in_channel" } : null;
        await using var rig = await OnAsync(slack);

        await slack.SendAsync(0, ScriptedSlack.Command("e1", "x"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 1);

        Assert.Equal("U1", slack.CallsOf("chat.postMessage")[0].GetProperty("channel").GetString());
    }

    [Theory]
    [InlineData("expired_url")]
    [InlineData("used_url")]
    public async Task An_expired_response_address_is_followed_by_a_private_message_never_a_public_one(string error)
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Answer = (method, _) => method == "response_url" ? error : null;
        await using var rig = await OnAsync(slack);

        await slack.SendAsync(0, ScriptedSlack.Command("e1", "x", slack.ResponseUrl));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postEphemeral").Count == 1);

        Assert.Empty(slack.CallsOf("chat.postMessage"));
        Assert.Equal("U1", slack.CallsOf("chat.postEphemeral")[0].GetProperty("user").GetString());
    }

    [Fact]
    public async Task A_response_address_is_used_where_there_is_one()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        await using var rig = await OnAsync(slack);

        await slack.SendAsync(0, ScriptedSlack.Command("e1", "x", slack.ResponseUrl));
        await Eventually.TrueAsync(() => slack.CallsOf("response_url").Count == 1);

        var sent = slack.CallsOf("response_url")[0];
        Assert.Equal("ephemeral", sent.GetProperty("response_type").GetString());
        Assert.False(sent.GetProperty("unfurl_links").GetBoolean());
        Assert.False(sent.GetProperty("unfurl_media").GetBoolean());
    }

    [Theory]
    [InlineData("chat.postEphemeral", null)]
    [InlineData("response_url", "chat.postEphemeral")]
    public async Task A_proxys_error_page_is_followed_by_another_try_or_another_way(string broken, string? other)
    {
        await using var slack = await ScriptedSlack.StartAsync();
        if (other is null)
            slack.Broken.Enqueue(broken);
        else
            slack.Answer = (method, _) => method == broken ? "<html>Bad gateway</html>" : null;
        await using var rig = await OnAsync(slack);

        await slack.SendAsync(0, ScriptedSlack.Command("e1", "x", other is null ? null : slack.ResponseUrl));
        await Eventually.TrueAsync(() => slack.CallsOf(other ?? broken).Count == 1);

        Assert.Empty(slack.CallsOf("chat.postMessage"));
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("thread_not_found")]
    [InlineData("restricted_action_thread_locked")]
    public async Task Where_the_bot_may_not_write_in_a_thread_the_asker_gets_the_answer_and_the_reason(string error)
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Answer = (method, body) => method == "chat.postMessage" && body.GetProperty("channel").GetString() == "C1" ? new { ok = false, error } : null;
        await using var rig = await OnAsync(slack, ScriptedHandler.Echo(MessageVisibility.Public));

        await slack.SendAsync(0, new
        {
            envelope_id = "e1",
            type = "events_api",
            payload = new { type = "event_callback", event_id = "E1", team_id = "T1", @event = new { type = "app_mention", channel = "C1", user = "U1", ts = "1.2", thread_ts = "1.1", text = "<@UBOT> x" }, authorizations = new[] { new { user_id = "UBOT" } } },
        });
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 2);

        var direct = slack.CallsOf("chat.postMessage")[1];
        Assert.Equal("U1", direct.GetProperty("channel").GetString());
        Assert.Contains("could not write where you asked", direct.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tokens_revoked")]
    [InlineData("app_uninstalled")]
    [InlineData(null)]
    public async Task A_token_that_is_taken_back_is_known_within_ten_seconds(string? @event)
    {
        await using var slack = await ScriptedSlack.StartAsync();
        await using var rig = await OnAsync(slack);
        slack.Answer = (method, _) => method == "auth.test" ? new { ok = false, error = "token_revoked" } : null;
        Assert.Null(rig.Transport.Trouble);

        if (@event is not null)
            await slack.SendAsync(0, new { envelope_id = "e1", type = "events_api", payload = new { type = "event_callback", event_id = "E1", team_id = "T1", @event = new { type = @event, tokens = new { bot = new[] { "UBOT" } } } } });
        var started = TimeProvider.System.GetTimestamp();
        await Eventually.TrueAsync(() => rig.Transport.Trouble is not null);

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(@event is null ? 10 : 3));
        Assert.Contains("withdrawn", rig.Transport.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_shortcut_asks_about_the_message()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var handler = ScriptedHandler.Echo();
        await using var rig = await OnAsync(slack, handler);

        await slack.SendAsync(0, new
        {
            envelope_id = "e1",
            type = "interactive",
            payload = new
            {
                type = "message_action",
                callback_id = "check-quote",
                trigger_id = "t1",
                response_url = slack.ResponseUrl,
                user = new { id = "U1", name = "alice" },
                channel = new { id = "C1", name = "desk" },
                team = new { id = "T1" },
                message = new { type = "message", user = "U2", ts = "2.2", thread_ts = "1.1", text = "&gt; *We support* &lt;them&gt; <https://x.test|link>" },
            },
        });
        await Eventually.TrueAsync(() => slack.CallsOf("response_url").Count == 1);

        var asked = Assert.Single(handler.Asked);
        Assert.Equal((MessageKind.MessageAction, "We support <them> link"), (asked.Kind, asked.Text));
        Assert.Equal("1.1", slack.CallsOf("response_url")[0].GetProperty("thread_ts").GetString());
    }

    [Fact]
    public async Task A_press_on_the_app_home_is_answered_in_a_direct_message()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        await using var rig = await OnAsync(slack);

        await slack.SendAsync(0, new
        {
            envelope_id = "e1",
            type = "interactive",
            payload = new
            {
                type = "block_actions",
                trigger_id = "t1",
                user = new { id = "U1" },
                container = new { type = "view" },
                actions = new[] { new { action_id = "suggestion-0", value = "/sources" } },
            },
        });
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 1);

        Assert.Equal("U1", slack.CallsOf("chat.postMessage")[0].GetProperty("channel").GetString());
    }

    [SlackTypesFact]
    public async Task Everything_that_is_sent_is_of_Slacks_own_types()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var message = MessageMaker.Quotes(count: 2, wordsEach: 50, sourcesEach: 2);
        await using var rig = await OnAsync(slack, new ScriptedHandler(asked =>
            message with { Visibility = asked.Text.Contains("public", StringComparison.Ordinal) ? MessageVisibility.Public : MessageVisibility.Private }));

        await slack.SendAsync(0, ScriptedSlack.Command("e1", "privately", slack.ResponseUrl));
        await slack.SendAsync(0, ScriptedSlack.Command("e2", "publicly", slack.ResponseUrl));
        await slack.SendAsync(0, ScriptedSlack.Command("e3", "privately"));
        await slack.SendAsync(0, ScriptedSlack.Command("e4", "publicly"));
        await Eventually.TrueAsync(() => Sent(slack).Count == 4);

        var sent = Sent(slack).Select((call, number) => (Name: $"{number} {call.Method}", Body: call.Body.GetRawText()));
        Assert.Empty(await SlackTypes.CheckAsync(sent.ToDictionary(call => call.Name, call => call.Body), new Dictionary<string, string>()));
    }

    private static List<(string Method, System.Text.Json.JsonElement Body)> Sent(ScriptedSlack slack) =>
        [.. slack.Calls.Where(call => call.Method is "response_url" or "chat.postMessage" or "chat.postEphemeral")];

    [Fact]
    public async Task A_press_on_a_link_button_is_acknowledged_and_not_answered()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var handler = ScriptedHandler.Echo();
        await using var rig = await OnAsync(slack, handler);

        await slack.SendAsync(0, new
        {
            envelope_id = "e1",
            type = "interactive",
            payload = new { type = "block_actions", user = new { id = "U1" }, actions = new[] { new { action_id = "open-2" } } },
        });
        await slack.SendAsync(0, ScriptedSlack.Command("e2", "next"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postEphemeral").Count == 1);

        Assert.Equal(2, slack.Acknowledgements.Count);
        Assert.Equal("/ask next", Assert.Single(handler.Asked).Text);
    }

    [Fact]
    public async Task What_a_long_button_asks_is_kept_before_it_is_sent()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var request = new ChatRequest.Run(Some.Call() with { Subject = new string('x', 2_000) });
        await using var rig = await OnAsync(slack, new ScriptedHandler(_ => new OutgoingMessage
        {
            Blocks = [new MessageBlock.Choices([new Choice { Kind = ChoiceKind.More, Label = "More", Request = request }])],
        }));

        await slack.SendAsync(0, ScriptedSlack.Command("e1", "x"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postEphemeral").Count == 1);

        var value = slack.CallsOf("chat.postEphemeral")[0].GetProperty("blocks")[0].GetProperty("elements")[0].GetProperty("value").GetString()!;
        Assert.Equal(CommandText.Write(request), await rig.Get<ChoiceStore>().RestoreAsync(value, CancellationToken.None));
    }

    private static async Task<SlackRig> OnAsync(ScriptedSlack slack, IMessageHandler? handler = null)
    {
        var rig = new SlackRig(handler ?? ScriptedHandler.Echo(), options => options.ApiBaseUrl = slack.ApiBaseUrl);
        await rig.ConnectedAsync();
        return rig;
    }
}
