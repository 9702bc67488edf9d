using System.Text.Json;
using Bot.Adapters.Slack;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

/// <summary>What people in Slack see of an answer, and while it is worked on.</summary>
public sealed class SlackManneredTests
{
    [Theory]
    [InlineData("assistant.threads.setStatus", null)]
    [InlineData("chat.update", "unknown_method")]
    public async Task A_slow_mention_shows_that_it_is_worked_on(string method, string? statusError)
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Answer = (called, _) => called == "assistant.threads.setStatus" && statusError is not null ? new { ok = false, error = statusError } : null;
        var ready = new TaskCompletionSource<Answer>();
        await using var chat = await RoutedChat.OnSlackAsync(slack, queries: new ScriptedQueries((_, _) => ready.Task));

        await slack.SendAsync(0, Mention("1.1"));
        await Eventually.TrueAsync(() => slack.CallsOf(statusError is null ? method : "chat.postMessage").Count == 1);
        ready.SetResult(Some.Utterances(Some.Ollongren()));
        var last = statusError is null ? "chat.postMessage" : method;
        await Eventually.TrueAsync(() => slack.CallsOf(last).Count == 1);

        Assert.Contains("Ollongren", slack.CallsOf(last)[0].GetRawText(), StringComparison.Ordinal);
        // The line of work has become the answer: nobody sees two messages.
        Assert.Single(slack.CallsOf("chat.postMessage"));
        Assert.Empty(slack.CallsOf("chat.delete"));
    }

    [Fact]
    public async Task A_quick_answer_shows_no_sign_of_work()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        await using var chat = await RoutedChat.OnSlackAsync(slack);

        await slack.SendAsync(0, Mention("1.1"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 1);

        Assert.Empty(slack.CallsOf("assistant.threads.setStatus"));
    }

    [Fact]
    public async Task A_line_of_work_that_cannot_become_the_answer_is_taken_away()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        slack.Answer = (called, _) => called is "assistant.threads.setStatus" or "chat.update" ? new { ok = false, error = "cant_update_message" } : null;
        var ready = new TaskCompletionSource<Answer>();
        await using var chat = await RoutedChat.OnSlackAsync(slack, queries: new ScriptedQueries((_, _) => ready.Task));

        await slack.SendAsync(0, Mention("1.1"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 1);
        ready.SetResult(Some.Utterances(Some.Ollongren()));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 2);

        Assert.Single(slack.CallsOf("chat.delete"));
    }

    [Fact]
    public async Task An_impatient_hand_shares_an_answer_once()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        await using var chat = await RoutedChat.OnSlackAsync(slack);

        for (var press = 0; press < 3; press++)
            await slack.SendAsync(0, Press("share /who-said ceasefire"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count + slack.CallsOf("chat.postEphemeral").Count == 3);

        Assert.Single(slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task What_is_wrong_is_asked_for_in_private_and_read_by_an_editor()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        await using var chat = await RoutedChat.OnSlackAsync(slack, options =>
        {
            options.KeepQuestions = true;
            options.Editors.Add("U1");
        });

        await slack.SendAsync(0, Press("bad /who-said ceasefire"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postEphemeral").Count == 1);
        var reason = slack.CallsOf("chat.postEphemeral")[0].GetProperty("blocks").EnumerateArray().Last().GetProperty("elements")[1].GetProperty("value").GetString()!;
        await slack.SendAsync(0, Press(reason));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postEphemeral").Count == 2);
        await slack.SendAsync(0, new { envelope_id = "e9", type = "slash_commands", payload = new { command = "/coverage", text = "unanswered", channel_id = "C1", user_id = "U1", team_id = "T1", trigger_id = "t9" } });
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postEphemeral").Count == 3);

        var log = slack.CallsOf("chat.postEphemeral")[2].GetProperty("blocks").GetRawText();
        Assert.Contains("wrong words", log, StringComparison.Ordinal);
        Assert.Contains("/who-said ceasefire", log, StringComparison.Ordinal);
    }

    public static TheoryData<string> Words => ["@everyone and <@U1> came", "a *bold* word", "at 10:30:45 sharp", ":smile: he said", "_under_ `code` ~struck~", "plain words", "<!channel> & more"];

    [Theory]
    [MemberData(nameof(Words))]
    public void Quoted_words_are_those_of_the_source(string words)
    {
        var answer = Bot.Adapters.Composing.AnswerComposer.Compose(
            Some.Utterances(Some.Utterance("Ann Berg", null, words, Some.Antiwar)), new(SlackLimits.ForComposing, Some.Call(), 5, 1, CanShare: false));

        var payload = JsonSerializer.SerializeToElement(SlackRenderer.Render(answer), Bot.Adapters.Slack.Wire.SlackJson.Wire.MessagePayload);
        var shown = Shown(payload.GetProperty("blocks"));

        Assert.Contains($"\u201C{words}\u201D", shown, StringComparison.Ordinal);
    }

    // As people see and copy it: escapes undone, marks gone where there are any.
    private static string Shown(JsonElement blocks) => string.Concat(blocks.EnumerateArray().Select(block => block.GetProperty("type").GetString() switch
    {
        "section" when block.TryGetProperty("text", out var text) => text.GetProperty("text").GetString()!
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal),
        "rich_text" => string.Concat(block.GetProperty("elements")[0].GetProperty("elements").EnumerateArray().Select(element => element.GetProperty("text").GetString())),
        _ => "",
    }));

    private static object Mention(string ts) => new
    {
        envelope_id = Guid.NewGuid().ToString(),
        type = "events_api",
        payload = new { type = "event_callback", event_id = "E" + ts, team_id = "T1", @event = new { type = "app_mention", channel = "C1", user = "U1", ts, text = "<@UBOT> who said ceasefire?" }, authorizations = new[] { new { user_id = "UBOT" } } },
    };

    private static object Press(string value)
    {
        var id = Guid.NewGuid().ToString();
        var payload = new
        {
            type = "block_actions",
            trigger_id = id,
            user = new { id = "U1" },
            team = new { id = "T1" },
            channel = new { id = "C1", name = "news" },
            container = new { type = "message", message_ts = "7.7", channel_id = "C1", is_ephemeral = true },
            actions = new[] { new { action_id = "x-0", value } },
        };
        return new { envelope_id = id, type = "interactive", payload };
    }
}
