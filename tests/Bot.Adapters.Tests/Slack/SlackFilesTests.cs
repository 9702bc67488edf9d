using System.Text;
using System.Text.Json;
using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

/// <summary>Files that people give to the bot in Slack: read in when an editor presses, never before, by nobody else, from Slack alone.</summary>
public sealed class SlackFilesTests
{
    private const string Editor = "U1";
    private const string Reader = "U2";
    private const string Words = "The minister said: \u201CWe are ready to talk.\u201D";

    [Theory]
    [InlineData("report.txt", "text/plain", "")]
    [InlineData("page.html", "text/html", "ingest")]
    [InlineData("paper.pdf", "application/pdf", "/ingest")]
    [InlineData("@channel <!here>.md", "text/markdown", "")]
    [InlineData("mail.eml", "application/octet-stream", "  ")]
    public async Task An_editor_is_offered_a_file_and_nothing_is_stored_before_the_press(string name, string type, string beside)
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var ingest = new NoIngest();
        await using var chat = await OnAsync(slack, ingest);
        slack.Files["F1"] = new LoopbackFile(name, Encoding.UTF8.GetBytes(Words), type);

        await slack.SendAsync(0, Given(slack, Editor, beside, "im", "F1"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 1);
        var offer = slack.CallsOf("chat.postMessage")[0];
        var before = ingest.Files.Count;
        await slack.SendAsync(0, Press(Editor, ButtonOf(offer)!));
        await Eventually.TrueAsync(() => ingest.Files.Count == 1 && Posted(slack).Count == 2);

        Assert.Equal(0, before);
        Assert.Equal((name, Words), ingest.Files[0]);
        Assert.Equal($"Bearer {Bot.Testing.LocalSlack.BotToken}", Assert.Single(slack.Files["F1"].Asked));
        Assert.Contains("3 quotes", Posted(slack)[1].GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("<!here>", offer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_beside_a_file_is_answered_and_the_file_offered_with_it()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var ingest = new NoIngest();
        await using var chat = await OnAsync(slack, ingest);
        slack.Files["F1"] = new LoopbackFile("report.txt", Encoding.UTF8.GetBytes(Words));

        await slack.SendAsync(0, Given(slack, Editor, "<@UBOT> who said ceasefire?", "channel", "F1"));
        await slack.SendAsync(0, Given(slack, Reader, "<@UBOT> who said ceasefire?", "channel", "F1"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 2);

        Assert.All(slack.CallsOf("chat.postMessage"), post => Assert.Contains("Ollongren", post.GetRawText(), StringComparison.Ordinal));
        Assert.Single(slack.CallsOf("chat.postMessage"), post => ButtonOf(post) is not null);
        Assert.Empty(ingest.Files);
    }

    [Fact]
    public async Task Whoever_is_no_editor_is_told_so_and_can_store_nothing()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var ingest = new NoIngest();
        await using var chat = await OnAsync(slack, ingest);
        slack.Files["F1"] = new LoopbackFile("report.txt", Encoding.UTF8.GetBytes(Words));

        await slack.SendAsync(0, Given(slack, Reader, "", "im", "F1"));
        await slack.SendAsync(0, Press(Reader, "take-files F1"));
        await slack.SendAsync(0, Given(slack, Editor, "take-files F1", "im"));
        await Eventually.TrueAsync(() => Posted(slack).Count == 3);

        Assert.Empty(ingest.Files);
        Assert.Empty(slack.Files["F1"].Asked);
        Assert.Contains(Posted(slack), post => post.GetRawText().Contains("for editors only", StringComparison.Ordinal));
        Assert.All(Posted(slack), post => Assert.Null(ButtonOf(post)));
    }

    [Theory]
    [InlineData("large", "larger than")]
    [InlineData("larger than it says", "larger than")]
    [InlineData("deleted meanwhile", "not there any more")]
    [InlineData("on another host", "did not give it")]
    [InlineData("on a host that ends alike", "did not give it")]
    [InlineData("redirected elsewhere", "did not give it")]
    [InlineData("a page to sign in", "did not give it")]
    [InlineData("without the scope", "not permitted to read files")]
    [InlineData("a link to another store", "outside the platform")]
    public async Task What_cannot_be_had_is_told_in_a_sentence_and_the_token_stays_with_Slack(string way, string sentence)
    {
        await using var slack = await ScriptedSlack.StartAsync();
        await using var stranger = await ScriptedSlack.StartAsync();
        stranger.Files["F1"] = new LoopbackFile("trap.txt", Encoding.UTF8.GetBytes(Words));
        var elsewhere = JsonSerializer.SerializeToElement(stranger.FileObject("F1")).GetProperty("url_private_download").GetString()!;
        var ingest = new NoIngest { MaxFileBytes = 1024 };
        await using var chat = await OnAsync(slack, ingest);
        var usual = new LoopbackFile("report.txt", Encoding.UTF8.GetBytes(Words));
        slack.Files["F1"] = way switch
        {
            "large" => usual with { Size = 5000 },
            "larger than it says" => usual with { Content = new byte[5000], Size = 10 },
            "on another host" => usual with { Url = elsewhere },
            "on a host that ends alike" => usual with { Url = "http://evil-127.0.0.1.example/files-pri/T1-F1/download/f" },
            "redirected elsewhere" => usual with { RedirectTo = elsewhere },
            _ => usual,
        };
        slack.GivesSignInPage = way == "a page to sign in";
        if (way == "without the scope")
            slack.Answer = (method, _) => method == "files.info" ? new { ok = false, error = "missing_scope", needed = "files:read" } : null;
        if (way == "a link to another store")
            slack.Answer = (method, _) => method == "files.info" ? new { ok = true, file = new { id = "F1", name = "report.txt", is_external = true, url_private = "https://drive.example/1" } } : null;
        if (way == "deleted meanwhile")
            slack.Files.TryRemove("F1", out _);

        await slack.SendAsync(0, Press(Editor, "take-files F1"));
        await Eventually.TrueAsync(() => Posted(slack).Count == 1);

        Assert.Contains(sentence, Posted(slack)[0].GetRawText(), StringComparison.Ordinal);
        Assert.Empty(ingest.Files);
        Assert.Empty(stranger.Files["F1"].Asked);
    }

    [Fact]
    public async Task Of_several_files_each_that_will_not_do_is_named_before_the_press()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        var ingest = new NoIngest();
        await using var chat = await OnAsync(slack, ingest);
        slack.Files["F1"] = new LoopbackFile("a.txt", [65]);
        slack.Files["F2"] = new LoopbackFile("b.png", [65], "image/png");
        slack.Files["F3"] = new LoopbackFile("c.txt", [65]) { Size = 20_000_000 };
        slack.Files["F4"] = new LoopbackFile("d.txt", [66]);

        await slack.SendAsync(0, Given(slack, Editor, "", "im", "F1", "F2", "F3", "F4"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 1);
        var offer = slack.CallsOf("chat.postMessage")[0];
        await slack.SendAsync(0, Press(Editor, ButtonOf(offer)!));
        await Eventually.TrueAsync(() => ingest.Files.Count == 2);

        Assert.Contains("2 files can be read", offer.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Pictures, sound and video are not read", offer.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("larger than 10 MB", offer.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["a.txt", "d.txt"], ingest.Files.Select(file => file.Name));
    }

    private static Task<RoutedChat> OnAsync(ScriptedSlack slack, NoIngest ingest) => RoutedChat.OnSlackAsync(slack, options => options.Editors.Add(Editor), ingest: ingest);

    private static List<JsonElement> Posted(ScriptedSlack slack) =>
        [.. slack.Calls.Where(call => call.Method is "chat.postMessage" or "chat.postEphemeral").Select(call => call.Body)];

    private static string? ButtonOf(JsonElement post) => post.GetProperty("blocks").EnumerateArray()
        .Where(block => block.GetProperty("type").GetString() == "actions")
        .SelectMany(block => block.GetProperty("elements").EnumerateArray())
        .Where(button => button.GetProperty("action_id").GetString()!.StartsWith("take-", StringComparison.Ordinal))
        .Select(button => button.GetProperty("value").GetString())
        .FirstOrDefault();

    private static object Given(ScriptedSlack slack, string user, string text, string channelType, params string[] files) => new
    {
        envelope_id = Guid.NewGuid().ToString(),
        type = "events_api",
        payload = new
        {
            type = "event_callback",
            event_id = Guid.NewGuid().ToString(),
            team_id = "T1",
            @event = new { type = "message", subtype = "file_share", channel = channelType == "im" ? "D1" : "C1", channel_type = channelType, user, ts = Guid.NewGuid().ToString(), text, files = files.Select(slack.FileObject).ToArray() },
            authorizations = new[] { new { user_id = "UBOT" } },
        },
    };

    private static object Press(string user, string value)
    {
        var id = Guid.NewGuid().ToString();
        var payload = new
        {
            type = "block_actions",
            trigger_id = id,
            user = new { id = user },
            team = new { id = "T1" },
            channel = new { id = "D1", name = "directmessage" },
            container = new { type = "message", message_ts = "7.7", channel_id = "D1" },
            actions = new[] { new { action_id = "take-0", value } },
        };
        return new { envelope_id = id, type = "interactive", payload };
    }
}
