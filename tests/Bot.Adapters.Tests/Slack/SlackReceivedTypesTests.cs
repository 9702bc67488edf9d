using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

/// <summary>The events that our tests send are events of Slack's, by its own types; those that the manifest asks for all are.</summary>
public sealed class SlackReceivedTypesTests
{
    private static readonly Dictionary<string, (string Type, string Json)> Events = new()
    {
        ["app_mention"] = ("AppMentionEvent", """{"type":"app_mention","user":"U1","text":"<@UBOT> who said ceasefire?","ts":"1.1","channel":"C1","event_ts":"1.1","thread_ts":"1.0"}"""),
        ["message.im"] = ("GenericMessageEvent", """{"type":"message","subtype":undefined,"channel":"D1","channel_type":"im","user":"U1","text":"who said ceasefire?","ts":"1.2","event_ts":"1.2"}"""),
        ["message.channels"] = ("GenericMessageEvent", """{"type":"message","subtype":undefined,"channel":"C1","channel_type":"channel","user":"U1","text":"and withdrawal?","ts":"1.3","event_ts":"1.3","thread_ts":"1.1","parent_user_id":"UBOT"}"""),
        ["message.groups"] = ("GenericMessageEvent", """{"type":"message","subtype":undefined,"channel":"G1","channel_type":"group","user":"U1","text":"<@UBOT> sources","ts":"1.4","event_ts":"1.4"}"""),
        ["message.mpim"] = ("GenericMessageEvent", """{"type":"message","subtype":undefined,"channel":"G2","channel_type":"mpim","user":"U1","text":"<@UBOT> sources","ts":"1.5","event_ts":"1.5"}"""),
        ["app_home_opened"] = ("AppHomeOpenedEvent", """{"type":"app_home_opened","user":"U1","channel":"D1","tab":"home","event_ts":"1.6"}"""),
        ["app_uninstalled"] = ("AppUninstalledEvent", """{"type":"app_uninstalled"}"""),
        ["tokens_revoked"] = ("TokensRevokedEvent", """{"type":"tokens_revoked","tokens":{"oauth":[],"bot":["UBOT"]}}"""),
    };

    [SlackTypesFact]
    public async Task Every_event_that_is_asked_for_is_tried_with_one_of_Slacks_own_shape()
    {
        var manifest = new Bot.Adapters.Slack.SetUp.SlackManifest(
            Microsoft.Extensions.Options.Options.Create(new Bot.Adapters.Slack.SlackOptions()),
            Microsoft.Extensions.Options.Options.Create(new Bot.Adapters.Commands.ChatOptions())).Write(null)!;
        var asked = System.Text.Json.JsonDocument.Parse(manifest).RootElement
            .GetProperty("settings").GetProperty("event_subscriptions").GetProperty("bot_events").EnumerateArray().Select(name => name.GetString()!);

        Assert.Equal(Events.Keys.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
        Assert.Empty(await SlackTypes.CheckEventsAsync(Events));
    }

    [Fact]
    public async Task Each_of_them_does_what_it_should()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var handler = ScriptedHandler.Echo(Bot.Adapters.Messaging.MessageVisibility.Public);
        await using var rig = new SlackRig(handler, options => options.ApiBaseUrl = slack.ApiBaseUrl);
        await rig.ConnectedAsync();

        foreach (var (name, (_, json)) in Events)
        {
            var @event = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(json.Replace("\"subtype\":undefined,", "", StringComparison.Ordinal));
            await slack.SendAsync(0, new { envelope_id = name, type = "events_api", payload = new { type = "event_callback", event_id = name, team_id = "T1", @event, authorizations = new[] { new { user_id = "UBOT" } } } });
        }
        await Eventually.TrueAsync(() => handler.Asked.Count == 6 && slack.CallsOf("auth.test").Count >= 3);

        Assert.Equal(
            ["app_home_opened", "app_mention", "message.channels", "message.groups", "message.im", "message.mpim"],
            handler.Asked.Select(asked => asked.Id).Order(StringComparer.Ordinal));
    }
}
