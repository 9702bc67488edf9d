using Bot.Adapters.Messaging;
using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

public sealed class SocketFaultTests
{
    [Fact]
    public async Task A_warning_opens_a_second_socket_beside_the_first_and_nothing_is_answered_twice()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var handler = ScriptedHandler.Echo();
        await using var rig = await OnAsync(slack, handler);

        await slack.SendAsync(0, new { type = "disconnect", reason = "warning" });
        await rig.ConnectedAsync(2);
        await slack.SendAsync(0, ScriptedSlack.Command("e1", "both"));
        await slack.SendAsync(1, ScriptedSlack.Command("e1", "both"));
        await slack.SendAsync(1, ScriptedSlack.Command("e2", "new only"));
        await Eventually.TrueAsync(() => slack.Acknowledgements.Count == 3 && slack.CallsOf("chat.postEphemeral").Count == 2);

        Assert.Equal(["/ask both", "/ask new only"], handler.Asked.Select(asked => asked.Text).Order());
    }

    [Fact]
    public async Task A_socket_cut_in_the_middle_is_opened_again()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var handler = ScriptedHandler.Echo();
        await using var rig = await OnAsync(slack, handler);

        slack.Cut(0);
        await rig.ConnectedAsync(2);
        await slack.SendAsync(1, ScriptedSlack.Command("e1", "after"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postEphemeral").Count == 1);

        Assert.Equal("/ask after", Assert.Single(handler.Asked).Text);
    }

    [Fact]
    public async Task Sockets_that_are_given_up_at_once_are_opened_ever_more_slowly()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.GivesUpAtOnce = true;
        var clock = new ManualTimeProvider();
        await using var rig = await OnAsync(slack, ScriptedHandler.Echo(), clock);
        await Eventually.TrueAsync(() => rig.Log.Count(3002) == 1);
        var first = slack.CallsOf("apps.connections.open").Count;
        clock.Advance(TimeSpan.FromSeconds(2));
        await Eventually.TrueAsync(() => rig.Log.Count(3002) == 2);

        Assert.InRange(first, 1, 3);
        Assert.InRange(slack.CallsOf("apps.connections.open").Count, first + 1, 6);
    }

    [Fact]
    public async Task A_revoked_token_is_known_from_the_first_call_that_meets_it()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        await using var rig = await OnAsync(slack, ScriptedHandler.Echo());
        var before = rig.Transport.Trouble;
        slack.Answer = (method, _) => method.StartsWith("chat.", StringComparison.Ordinal) ? new { ok = false, error = "token_revoked" } : null;

        await slack.SendAsync(0, ScriptedSlack.Command("e1", "lost"));
        await Eventually.TrueAsync(() => rig.Transport.Trouble is not null);

        Assert.Null(before);
        Assert.Contains("Slack:BotToken was withdrawn", rig.Transport.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_names_the_bot_and_comes_as_a_message_alone_is_answered_once()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var handler = ScriptedHandler.Echo(MessageVisibility.Public);
        await using var rig = await OnAsync(slack, handler);
        object Event(string id, string type, string ts) => new
        {
            envelope_id = id,
            type = "events_api",
            payload = new
            {
                type = "event_callback",
                event_id = id,
                team_id = "T1",
                authorizations = new[] { new { user_id = "UBOT" } },
                @event = new { type, channel = "G1", channel_type = "mpim", subtype = type == "message" ? "file_share" : null, user = "U1", ts, text = "<@UBOT> who said ceasefire?" },
            },
        };

        await slack.SendAsync(0, Event("e1", "message", "1.1"));
        await slack.SendAsync(0, Event("e2", "app_mention", "2.1"));
        await slack.SendAsync(0, Event("e3", "message", "2.1"));
        await Eventually.TrueAsync(() => slack.Acknowledgements.Count == 3 && handler.Asked.Count == 2);

        Assert.All(handler.Asked, asked => Assert.Equal((MessageKind.Mention, "who said ceasefire?"), (asked.Kind, asked.Text)));
    }

    [Fact]
    public async Task A_silent_socket_is_taken_for_dead()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var clock = new ManualTimeProvider();
        await using var rig = await OnAsync(slack, ScriptedHandler.Echo(), clock);
        await Eventually.TrueAsync(() => clock.PendingTimers > 0);

        clock.Advance(TimeSpan.FromSeconds(46));
        await Eventually.TrueAsync(() => rig.Log.Count(4004) == 1 && rig.Log.Count(3002) == 1);
        clock.Advance(TimeSpan.FromSeconds(2));
        await rig.ConnectedAsync(2);

        Assert.Equal(2, slack.CallsOf("apps.connections.open").Count);
    }

    [Fact]
    public async Task Frames_that_come_in_keep_the_socket_alive_and_show_its_age()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var clock = new ManualTimeProvider();
        await using var rig = await OnAsync(slack, ScriptedHandler.Echo(), clock);
        await Eventually.TrueAsync(() => clock.PendingTimers > 0);

        clock.Advance(TimeSpan.FromSeconds(30));
        await slack.SendAsync(0, ScriptedSlack.Command("e1", "alive"));
        await Eventually.TrueAsync(() => rig.Transport.LastInbound == clock.GetUtcNow());
        clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(0, rig.Log.Count(4004));
        Assert.Equal(clock.GetUtcNow() - TimeSpan.FromSeconds(30), rig.Transport.LastInbound);
    }

    [Fact]
    public async Task A_bad_frame_does_not_end_the_connection()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var handler = ScriptedHandler.Echo();
        await using var rig = await OnAsync(slack, handler);

        await slack.SendTextAsync(0, "no json");
        await slack.SendAsync(0, new { envelope_id = "e0", type = "something_new", payload = new { } });
        await slack.SendAsync(0, new { envelope_id = "e1", type = "slash_commands", payload = "no command" });
        await slack.SendAsync(0, ScriptedSlack.Command("e2", "still here"));
        await Eventually.TrueAsync(() => handler.Asked.Count == 1 && slack.Acknowledgements.Count == 3);

        Assert.Equal(["e0", "e1", "e2"], slack.Acknowledgements.Select(ack => ack.GetProperty("envelope_id").GetString()));
        Assert.Equal(1, rig.Log.Count(4005));
    }

    [Fact]
    public async Task Acknowledgements_do_not_wait_for_answers()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var gate = new TaskCompletionSource();
        var handler = ScriptedHandler.Echo();
        handler.Gate = gate.Task;
        await using var rig = await OnAsync(slack, handler);

        for (var number = 0; number < 100; number++)
            await slack.SendAsync(0, ScriptedSlack.Command($"e{number}", $"q{number}"));
        await Eventually.TrueAsync(() => slack.Acknowledgements.Count == 100);
        Assert.Empty(slack.CallsOf("chat.postEphemeral"));
        gate.SetResult();
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postEphemeral").Count == 100);

        Assert.Equal(100, handler.Asked.Select(asked => asked.Text).Distinct().Count());
    }

    [Theory]
    [InlineData("auth.test", "invalid_auth", "Slack:BotToken")]
    [InlineData("auth.test", "token_revoked", "Install the app again")]
    [InlineData("apps.connections.open", "missing_scope", "connections:write")]
    [InlineData("apps.connections.open", "not_allowed_token_type", "app-level token")]
    public async Task What_a_person_has_to_mend_ends_the_transport_with_a_sentence(string method, string error, string told)
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Answer = (called, _) => called == method ? new { ok = false, error, needed = "connections:write" } : null;
        await using var rig = new SlackRig(ScriptedHandler.Echo(), options => options.ApiBaseUrl = slack.ApiBaseUrl);

        var refused = await Assert.ThrowsAsync<TransportRefusedException>(() => rig.Running.WaitAsync(TimeSpan.FromSeconds(15)));

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb", refused.Message.Replace("xoxb-…", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_mode_turned_off_is_told()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        await using var rig = await OnAsync(slack, ScriptedHandler.Echo());

        await slack.SendAsync(0, new { type = "disconnect", reason = "link_disabled" });

        var refused = await Assert.ThrowsAsync<TransportRefusedException>(() => rig.Running.WaitAsync(TimeSpan.FromSeconds(15)));
        Assert.Contains("Socket Mode is turned off", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<SlackRig> OnAsync(ScriptedSlack slack, IMessageHandler handler, TimeProvider? clock = null)
    {
        var rig = new SlackRig(handler, options => options.ApiBaseUrl = slack.ApiBaseUrl, clock);
        await rig.ConnectedAsync();
        return rig;
    }
}
