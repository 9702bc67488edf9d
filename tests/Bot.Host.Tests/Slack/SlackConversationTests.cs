using System.Text.Json;
using Bot.Adapters.Commands;
using Bot.Testing;

namespace Bot.Host.Tests.Slack;

/// <summary>What people can do in Slack, the same over both transports, against a Slack that none of us wrote.</summary>
public abstract class SlackConversationTests(Newsroom newsroom)
{
    public static TheoryData<string> Questions => [.. CommandCatalog.Questions.SelectMany(question => question.Examples)];

    private LocalSlack Slack => newsroom.Slack;

    [LocalSlackTheory]
    [MemberData(nameof(Questions))]
    public async Task Every_question_is_answered_privately_with_what_the_command_line_shows(string example)
    {
        var space = example.IndexOf(' ', StringComparison.Ordinal);
        var (command, text) = space < 0 ? (example, "") : (example[..space], example[(space + 1)..]);

        var answer = await newsroom.AsksAsync(Slack.NewChannel(), "/" + command, text);
        var preview = await PreviewAsync(command, text);

        Assert.Equal(LocalSlack.Alice, answer.GetProperty("ephemeral_to").GetString());
        Assert.Equal(Normal(preview.GetProperty("blocks")), Normal(answer.GetProperty("blocks")));
        Assert.Equal(preview.GetProperty("text").GetString(), answer.GetProperty("text").GetString());
    }

    [LocalSlackFact]
    public async Task The_words_come_with_speaker_role_outlets_and_deep_links()
    {
        var answer = await newsroom.AsksAsync(Slack.NewChannel(), "/who-said", "ceasefire");
        var blocks = answer.GetProperty("blocks").GetRawText();

        Assert.Contains("*Kajsa Ollongren*, Dutch Defence Minister", blocks, StringComparison.Ordinal);
        Assert.Contains("First we have to have a *ceasefire*.", blocks, StringComparison.Ordinal);
        Assert.Contains("3 outlets, 2 origins", blocks, StringComparison.Ordinal);
        Assert.Contains("#:~:text=First%20we%20have", blocks, StringComparison.Ordinal);
    }

    [LocalSlackFact]
    public async Task More_and_back_turn_the_page_in_place()
    {
        var channel = Slack.NewChannel();
        var first = await newsroom.AsksAsync(channel, "/who-said", "war limit:1");

        await Slack.PressAsync(channel, first, Newsroom.Button(first, "more")!.Value);
        var second = await ChangedAsync(channel, first);
        await Slack.PressAsync(channel, second, Newsroom.Button(second, "back")!.Value);
        var again = await ChangedAsync(channel, second);

        Assert.Single(await Slack.PostedAsync(channel));
        Assert.NotEqual(Words(first), Words(second));
        Assert.Equal(Words(first), Words(again));
    }

    [LocalSlackTheory]
    [InlineData("statement.html", "text/html", "<html><head><title>Zeppelin dock to close</title><link rel=\"canonical\" href=\"https://news.example.org/zeppelin\"></head><body><article><p>\u201CThe zeppelin dock will close in autumn,\u201D Mayor Anna Kovacs said on Monday in the town hall.</p><p>The council had voted for it by a large majority the week before.</p></article></body></html>")]
    [InlineData("statement.jsonl", "application/x-ndjson", "{\"url\":\"https://news.example.org/zeppelin\",\"outlet\":\"Example Times\",\"title\":\"Zeppelin dock to close\",\"text\":\"\u201CThe zeppelin dock will close in autumn,\u201D Mayor Anna Kovacs said on Monday in the town hall.\"}\n")]
    public async Task A_file_is_read_in_at_the_press_of_an_editor_and_found_afterwards(string name, string type, string content)
    {
        var channel = Slack.NewChannel();
        await Slack.UploadAsync(channel, $"<@{LocalSlack.Bot}>", name, System.Text.Encoding.UTF8.GetBytes(content), type, LocalSlack.Bob);
        var offer = (await Slack.PostedAsync(channel, 1))[0];
        var before = await newsroom.AsksAsync(Slack.NewChannel(), "/who-said", "zeppelin dock");

        var posted = (await Slack.PostedAsync(channel)).Count;
        await Slack.PressAsync(channel, offer, Newsroom.Button(offer, "take")!.Value, LocalSlack.Alice);
        await Slack.PostedAsync(channel, posted + 1);
        await Slack.PressAsync(channel, offer, Newsroom.Button(offer, "take")!.Value, LocalSlack.Bob);
        var told = await Slack.PostedAsync(channel, posted + 2);
        var after = await newsroom.AsksAsync(Slack.NewChannel(), "/who-said", "zeppelin dock");
        var forgotten = Slack.NewChannel();
        await Slack.CommandAsync(forgotten, "/coverage", "forget https://news.example.org/zeppelin", LocalSlack.Bob);
        await Slack.PostedAsync(forgotten, 1);

        Assert.DoesNotContain("Anna Kovacs", before.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(told, post => post.GetRawText().Contains("may change the coverage", StringComparison.Ordinal));
        Assert.Contains(told, post => post.GetRawText().Contains("Zeppelin dock to close", StringComparison.Ordinal));
        Assert.Contains("Anna Kovacs", after.GetRawText(), StringComparison.Ordinal);
    }

    [LocalSlackFact]
    public async Task Share_shows_the_answer_to_the_channel()
    {
        var channel = Slack.NewChannel();
        var answer = await newsroom.AsksAsync(channel, "/who-said", "ceasefire");

        await Slack.PressAsync(channel, answer, Newsroom.Button(answer, "share")!.Value);
        var shared = (await Slack.PostedAsync(channel, 2))[1];

        Assert.False(shared.TryGetProperty("subtype", out _));
        Assert.Contains("Shared by alice", shared.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
        Assert.Contains(Words(answer), shared.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
    }

    [LocalSlackFact]
    public async Task Show_wordings_shows_every_outlets_words()
    {
        var channel = Slack.NewChannel();
        var answer = await newsroom.AsksAsync(channel, "/who-said", "ceasefire");

        await Slack.PressAsync(channel, answer, Newsroom.Button(answer, "wordings")!.Value);
        var wordings = (await Slack.PostedAsync(channel, 2))[1].GetProperty("blocks").GetRawText();

        Assert.Contains("by", wordings, StringComparison.Ordinal);
        Assert.Contains("The Straits Times", wordings, StringComparison.Ordinal);
        Assert.Contains("Antiwar.com", wordings, StringComparison.Ordinal);
    }

    [LocalSlackFact]
    public async Task Where_nothing_is_found_a_suggestion_finds_something()
    {
        var channel = Slack.NewChannel();
        var nothing = await newsroom.AsksAsync(channel, "/who-said", "ceasefyre");

        await Slack.PressAsync(channel, nothing, Newsroom.Button(nothing, "suggestion")!.Value);
        var found = (await Slack.PostedAsync(channel, 2))[1];

        Assert.Contains("Not in the coverage", nothing.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("#:~:text=", found.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
    }

    [LocalSlackFact]
    public async Task A_mention_starts_a_thread_and_follow_ups_there_need_none()
    {
        var channel = Slack.NewChannel();

        var question = await Slack.WriteAsync(channel, $"<@{LocalSlack.Bot}> who said ceasefire?");
        await Slack.PostedAsync(channel, 1);
        await Slack.WriteAsync(channel, "who said withdrawal?", question, LocalSlack.Bob);
        var posted = await Slack.PostedAsync(channel, 2);

        Assert.All(posted, message => Assert.Equal(question, message.GetProperty("thread_ts").GetString()));
        Assert.All(posted, message => Assert.False(message.TryGetProperty("subtype", out _)));
    }

    [LocalSlackFact]
    public async Task The_home_shows_what_is_known_and_how_fresh_it_is_with_examples()
    {
        await Slack.OpenHomeAsync();
        var view = await LocalSlack.UntilAsync("the home", async () => (await Slack.LogAsync())
            .Where(entry => entry.GetProperty("summary").GetString() == "views.publish")
            .Select(entry => entry.GetProperty("detail").GetProperty("view").GetRawText())
            .LastOrDefault());

        Assert.Contains("3 articles from 3 outlets", view, StringComparison.Ordinal);
        Assert.Contains("Last read", view, StringComparison.Ordinal);
        Assert.Contains("/who-said ceasefire", view, StringComparison.Ordinal);
    }

    [LocalSlackFact]
    public async Task Buttons_of_before_a_restart_still_work()
    {
        var channel = Slack.NewChannel();
        var answer = await newsroom.AsksAsync(channel, "/who-said", "ceasefire");

        await newsroom.RestartAsync();
        await Slack.PressAsync(channel, answer, Newsroom.Button(answer, "share")!.Value);
        var shared = (await Slack.PostedAsync(channel, 2))[1];

        Assert.Contains(Words(answer), shared.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> PreviewAsync(string command, string text)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        string[] typed = text.Length == 0 ? [command] : [command, text];
        await BotApp.RunAsync(
            [.. typed, "--as", "slack", "--data", newsroom.Data, "--set", "Logging:LogLevel:Default=None"],
            TextReader.Null, output, errors, CancellationToken.None);
        return JsonSerializer.Deserialize<JsonElement>(output.ToString());
    }

    private async Task<JsonElement> ChangedAsync(string channel, JsonElement message)
    {
        var ts = message.GetProperty("ts").GetString();
        var before = message.GetProperty("blocks").GetRawText();
        var changed = await LocalSlack.UntilAsync("another page", async () => (await Slack.PostedAsync(channel))
            .Where(other => other.GetProperty("ts").GetString() == ts && other.GetProperty("blocks").GetRawText() != before)
            .Select(other => new { Message = other })
            .FirstOrDefault());
        return changed.Message;
    }

    /// <summary>The first quote as shown.</summary>
    private static string Words(JsonElement message) => message.GetProperty("blocks").EnumerateArray()
        .First(block => block.GetProperty("type").GetString() == "section")
        .GetProperty("text").GetProperty("text").GetRawText();

    private static string Normal(JsonElement json) => JsonSerializer.Serialize(json);
}
