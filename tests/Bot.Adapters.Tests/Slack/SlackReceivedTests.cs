using System.Text.Json.Nodes;
using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

/// <summary>Slack adds fields, drops them and changes their kinds: nothing that comes in breaks what comes after it.</summary>
public sealed class SlackReceivedTests
{
    private const int BadFrame = 4005;
    private const int Undelivered = 4008;

    [Fact]
    public async Task Unknown_fields_change_nothing()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var handler = ScriptedHandler.Echo();
        await using var rig = await OnAsync(slack, handler);
        foreach (var frame in Frames("plain"))
            await slack.SendAsync(0, JsonShaker.Grown(frame));
        await Eventually.TrueAsync(() => handler.Asked.Count == 6);

        Assert.Equal(
            ["", "/ask plain", "/more", "plain", "plain", "plain"], handler.Asked.Select(asked => asked.Text).Order(StringComparer.Ordinal));
        AssertNothingBroke(rig);
    }

    [Fact]
    public Task What_lacks_a_field_breaks_nothing() => Properties.HoldsAsync(async random =>
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var handler = ScriptedHandler.Echo();
        await using var rig = await OnAsync(slack, handler);
        for (var i = 0; i < 20; i++)
        {
            foreach (var frame in Frames($"round {i}"))
                await slack.SendAsync(0, Shaken(frame, random));
        }
        await slack.SendAsync(0, ScriptedSlack.Command("last", "the last one"));
        await Eventually.TrueAsync(() => handler.Asked.Any(asked => asked.Text == "/ask the last one"));
        await rig.StopAsync();

        AssertNothingBroke(rig);
    });

    [Fact]
    public Task Answers_of_methods_may_lack_anything() => Properties.HoldsAsync(async random =>
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var handler = ScriptedHandler.Echo(Bot.Adapters.Messaging.MessageVisibility.Public);
        await using var rig = await OnAsync(slack, handler);
        slack.Answer = (method, _) => method is "apps.connections.open" ? null : JsonShaker.Shake(Whole(method), random);
        for (var i = 0; i < 30; i++)
        {
            await slack.SendAsync(0, Event($"E{i}", new JsonObject
            {
                ["type"] = "message",
                ["channel_type"] = "channel",
                ["channel"] = "C1",
                ["user"] = "U1",
                ["ts"] = $"{i}.5",
                ["thread_ts"] = $"{i}.1",
                ["text"] = "and who said withdrawal?",
            }));
        }
        await slack.SendAsync(0, ScriptedSlack.Command("last", "the last one"));
        await Eventually.TrueAsync(() => handler.Asked.Any(asked => asked.Text == "/ask the last one"));
        await rig.StopAsync();

        AssertNothingBroke(rig);
    });

    private static JsonObject Whole(string method) => method switch
    {
        "conversations.replies" => new JsonObject
        {
            ["ok"] = true,
            ["messages"] = new JsonArray(
                new JsonObject { ["type"] = "message", ["user"] = "U1", ["text"] = "<@UBOT> who said ceasefire?", ["ts"] = "1.1", ["thread_ts"] = "1.1", ["reply_count"] = 1 },
                new JsonObject { ["type"] = "message", ["user"] = "UBOT", ["bot_id"] = "BBOT", ["text"] = "…", ["ts"] = "1.2", ["thread_ts"] = "1.1" }),
            ["has_more"] = false,
            ["response_metadata"] = new JsonObject { ["next_cursor"] = "" },
        },
        _ => new JsonObject { ["ok"] = true, ["channel"] = "C1", ["ts"] = "2.1", ["message"] = new JsonObject { ["text"] = "…", ["bot_id"] = "BBOT" } },
    };

    // The envelope's id is what an acknowledgement names; without it a frame is nobody's.
    private static JsonObject Shaken(JsonObject frame, Random random)
    {
        frame["payload"] = JsonShaker.Shake(frame["payload"]!.AsObject(), random);
        return frame;
    }

    private static IEnumerable<JsonObject> Frames(string text)
    {
        yield return Event("mention", new JsonObject { ["type"] = "app_mention", ["channel"] = "C1", ["user"] = "U1", ["ts"] = "1.1", ["text"] = "<@UBOT> " + text });
        yield return Event("direct", new JsonObject { ["type"] = "message", ["channel_type"] = "im", ["channel"] = "D1", ["user"] = "U1", ["ts"] = "1.2", ["text"] = text });
        yield return Event("home", new JsonObject { ["type"] = "app_home_opened", ["channel"] = "D1", ["user"] = "U1", ["tab"] = "home" });
        yield return Envelope("slash_commands", new JsonObject
        {
            ["command"] = "/ask",
            ["text"] = text,
            ["channel_id"] = "C1",
            ["channel_name"] = "news",
            ["user_id"] = "U1",
            ["user_name"] = "ann",
            ["team_id"] = "T1",
            ["trigger_id"] = Guid.NewGuid().ToString(),
            ["is_enterprise_install"] = "false",
        });
        yield return Envelope("interactive", new JsonObject
        {
            ["type"] = "block_actions",
            ["trigger_id"] = Guid.NewGuid().ToString(),
            ["user"] = Person(),
            ["team"] = new JsonObject { ["id"] = "T1", ["domain"] = "news" },
            ["channel"] = new JsonObject { ["id"] = "C1", ["name"] = "news" },
            ["message"] = Message("one"),
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1.4", ["channel_id"] = "C1", ["is_ephemeral"] = true },
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "more-0", ["block_id"] = "b", ["value"] = "/more" }),
        });
        yield return Envelope("interactive", new JsonObject
        {
            ["type"] = "message_action",
            ["callback_id"] = "check-quote",
            ["trigger_id"] = Guid.NewGuid().ToString(),
            ["user"] = Person(),
            ["team"] = new JsonObject { ["id"] = "T1" },
            ["channel"] = new JsonObject { ["id"] = "C1", ["name"] = "news" },
            ["message"] = Message(text),
        });
    }

    private static JsonObject Person() => new() { ["id"] = "U1", ["username"] = "ann", ["name"] = "ann", ["team_id"] = "T1" };

    private static JsonObject Message(string text) =>
        new() { ["type"] = "message", ["user"] = "U2", ["ts"] = "1.4", ["text"] = text, ["blocks"] = new JsonArray(new JsonObject { ["type"] = "rich_text" }) };

    private static JsonObject Event(string id, JsonObject @event) => Envelope("events_api", new JsonObject
    {
        ["type"] = "event_callback",
        ["event_id"] = id + Guid.NewGuid(),
        ["team_id"] = "T1",
        ["api_app_id"] = "A1",
        ["event"] = @event,
        ["event_time"] = 1,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = "T1", ["user_id"] = "UBOT", ["is_bot"] = true }),
    });

    private static JsonObject Envelope(string type, JsonObject payload) =>
        new() { ["envelope_id"] = Guid.NewGuid().ToString(), ["type"] = type, ["accepts_response_payload"] = type == "slash_commands", ["payload"] = payload };

    private static void AssertNothingBroke(SlackRig rig)
    {
        var broken = rig.Log.Lines.Where(line => line.Id is BadFrame or Undelivered).Select(line => line.Text).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    private static async Task<SlackRig> OnAsync(ScriptedSlack slack, ScriptedHandler handler)
    {
        var rig = new SlackRig(handler, options => options.ApiBaseUrl = slack.ApiBaseUrl);
        await rig.ConnectedAsync();
        return rig;
    }
}
