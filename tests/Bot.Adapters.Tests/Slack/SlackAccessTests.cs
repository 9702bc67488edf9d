using System.Text.Json;
using Bot.Adapters.Commands;

namespace Bot.Adapters.Tests.Slack;

/// <summary>One rule for everything that people do, through the real router.</summary>
public sealed class SlackAccessTests
{
    private const string Desk = "SDESK";

    private static readonly string[] Refusals = ["I do not answer", "Only people of certain groups", "I cannot find out"];

    public static TheoryData<string> Ways => ["command", "mention", "button", "page", "check", "direct", "direct command", "direct button", "home", "home button"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Only_members_of_a_user_group_are_answered_whatever_they_do(string way)
    {
        await using var slack = await StartAsync("U1");
        await using var chat = await RoutedChat.OnSlackAsync(slack, options => options.AllowedGroups.Add(Desk));

        Assert.True(await IsAnsweredAsync(slack, way, "U1"));
        Assert.False(await IsAnsweredAsync(slack, way, "U2"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_workspace_may_name_its_own_groups(string way)
    {
        await using var slack = await StartAsync("U1");
        await using var chat = await RoutedChat.OnSlackAsync(slack, options =>
        {
            options.Places["T1"] = new PlaceOptions { Groups = [Desk] };
            options.Places["T2"] = new PlaceOptions { Groups = ["SOTHER"] };
        });

        Assert.True(await IsAnsweredAsync(slack, way, "U1"));
        Assert.False(await IsAnsweredAsync(slack, way, "U2"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Where_places_are_named_the_others_are_closed(string way)
    {
        var isDirect = way.StartsWith("direct", StringComparison.Ordinal) || way.StartsWith("home", StringComparison.Ordinal);
        var answered = new List<string>();
        foreach (var place in new[] { "C9", "C1", "T1", Access.DirectMessages })
        {
            await using var slack = await StartAsync();
            await using var chat = await RoutedChat.OnSlackAsync(slack, options => options.AllowedPlaces.Add(place));
            if (await IsAnsweredAsync(slack, way, "U1"))
                answered.Add(place);
        }

        Assert.Equal(isDirect ? ["T1", Access.DirectMessages] : ["C1", "T1"], answered);
    }

    [Fact]
    public async Task A_group_is_asked_for_once_and_its_last_members_serve_while_Slack_does_not_tell()
    {
        await using var slack = await StartAsync("U1");
        await using var chat = await RoutedChat.OnSlackAsync(slack, options => options.AllowedGroups.AddRange([Desk, "SGONE"]));

        Assert.True(await IsAnsweredAsync(slack, "command", "U1"));
        Assert.True(await IsAnsweredAsync(slack, "mention", "U1"));

        Assert.Equal(2, slack.CallsOf("usergroups.users.list").Count);
    }

    [Theory]
    [InlineData("missing_scope")]
    [InlineData("fatal_error")]
    public async Task While_Slack_tells_nothing_nobody_is_let_in_and_hears_why(string error)
    {
        await using var slack = await StartAsync();
        slack.Answer = (method, _) => method == "usergroups.users.list" ? new { ok = false, error } : null;
        await using var chat = await RoutedChat.OnSlackAsync(slack, options => options.AllowedGroups.Add(Desk));

        Assert.False(await IsAnsweredAsync(slack, "direct", "U1"));
        Assert.Contains("cannot find out", slack.CallsOf("chat.postMessage")[0].GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<ScriptedSlack> StartAsync(params string[] members)
    {
        var slack = await ScriptedSlack.StartAsync();
        slack.Answer = (method, body) => method != "usergroups.users.list" ? null
            : body.GetString() == $"usergroup={Desk}&team_id=T1" ? new { ok = true, users = members } : new { ok = false, error = "no_such_subteam" };
        return slack;
    }

    private static async Task<bool> IsAnsweredAsync(ScriptedSlack slack, string way, string user)
    {
        var before = Said(slack).Count;
        await slack.SendAsync(0, Envelope(way, user));
        await Eventually.TrueAsync(() => Said(slack).Count > before);
        var said = Said(slack)[before].GetRawText();
        return !Refusals.Any(refusal => said.Contains(refusal, StringComparison.Ordinal));
    }

    private static List<JsonElement> Said(ScriptedSlack slack) =>
        [.. slack.Calls.Where(call => call.Method is "chat.postMessage" or "chat.postEphemeral" or "views.publish").Select(call => call.Body)];

    private static object Envelope(string way, string user)
    {
        var id = Guid.NewGuid().ToString();
        var channel = new { id = way.StartsWith("direct", StringComparison.Ordinal) ? "D1" : "C1", name = way.StartsWith("direct", StringComparison.Ordinal) ? "directmessage" : "news" };
        return way switch
        {
            "command" or "direct command" => Wrap(id, "slash_commands", new { command = "/who-said", text = "ceasefire", channel_id = channel.id, channel_name = channel.name, user_id = user, team_id = "T1", trigger_id = id }),
            "mention" => Event(id, new { type = "app_mention", channel = "C1", user, ts = id, text = "<@UBOT> who said ceasefire?" }),
            "direct" => Event(id, new { type = "message", channel_type = "im", channel = "D1", user, ts = id, text = "who said ceasefire?" }),
            "home" => Event(id, new { type = "app_home_opened", channel = "D1", user, tab = "home" }),
            "check" => Wrap(id, "interactive", new { type = "message_action", callback_id = "check-quote", trigger_id = id, user = new { id = user }, team = new { id = "T1" }, channel, message = new { text = "“We have to see a withdrawal”", ts = "1.1" } }),
            "home button" => Wrap(id, "interactive", new { type = "block_actions", trigger_id = id, user = new { id = user }, team = new { id = "T1" }, container = new { type = "view" }, actions = new[] { new { action_id = "suggestion-0", value = "/who-said ceasefire" } } }),
            _ => Wrap(id, "interactive", new
            {
                type = "block_actions",
                trigger_id = id,
                user = new { id = user },
                team = new { id = "T1" },
                channel,
                message = new { ts = "1.1" },
                actions = new[] { new { action_id = "more-0", value = way == "page" ? "/who-said ceasefire page:2" : "/who-said ceasefire" } },
            }),
        };
    }

    private static object Event(string id, object @event) =>
        Wrap(id, "events_api", new { type = "event_callback", event_id = id, team_id = "T1", @event, authorizations = new[] { new { user_id = "UBOT" } } });

    private static object Wrap(string id, string type, object payload) => new { envelope_id = id, type, payload };
}
