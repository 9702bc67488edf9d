using System.Text;
using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

/// <summary>Files that people give to the bot in Discord: read in when an editor presses, never before, by nobody else, from Discord alone.</summary>
public sealed class DiscordFilesTests
{
    private const string Editor = "1";
    private const string Reader = "2";
    private const string Words = "The minister said: \u201CWe are ready to talk.\u201D";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("report.txt", "text/plain", "", null)]
    [InlineData("page.html", "text/html", "ingest", null)]
    [InlineData("paper.pdf", "application/pdf", "/ingest", LoopbackEvents.Guild)]
    [InlineData("@everyone.md", "text/markdown", "", LoopbackEvents.Guild)]
    [InlineData("mail.eml", "application/octet-stream", " ", null)]
    public async Task An_editor_is_offered_a_file_and_nothing_is_stored_before_the_press(string name, string type, string beside, string? guild)
    {
        await using var discord = LoopbackDiscord.Start();
        var ingest = new NoIngest();
        await using var chat = await OnAsync(discord, ingest);
        var file = new LoopbackFile(name, Encoding.UTF8.GetBytes(Words), type);

        discord.Give(Editor, guild is null ? beside : $"<@{discord.State.BotUser}> {beside}", guild, file);
        var offer = await PostedAsync(discord, 1);
        var before = ingest.Files.Count;
        var told = await discord.Press(Editor, ButtonOf(offer)!, offer).Answer.WaitAsync(Patience);

        Assert.Equal(0, before);
        Assert.Equal((name, Words), Assert.Single(ingest.Files));
        Assert.Equal("", Assert.Single(file.Asked));
        Assert.Contains("3 quotes", told.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", offer["content"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_beside_a_file_is_answered_and_the_file_offered_with_it()
    {
        await using var discord = LoopbackDiscord.Start();
        var ingest = new NoIngest();
        await using var chat = await OnAsync(discord, ingest);
        var file = new LoopbackFile("report.txt", Encoding.UTF8.GetBytes(Words));

        discord.Give(Editor, $"<@{discord.State.BotUser}> who said ceasefire?", LoopbackEvents.Guild, file);
        discord.Give(Reader, $"<@{discord.State.BotUser}> who said ceasefire?", LoopbackEvents.Guild, file);
        await PostedAsync(discord, 2);

        Assert.All(discord.State.Messages, sent => Assert.Contains("Ollongren", sent.Message.ToJsonString(), StringComparison.Ordinal));
        Assert.Single(discord.State.Messages, sent => ButtonOf(sent.Message) is not null);
        Assert.Empty(ingest.Files);
    }

    [Fact]
    public async Task Whoever_is_no_editor_is_told_so_and_can_store_nothing()
    {
        await using var discord = LoopbackDiscord.Start();
        var ingest = new NoIngest();
        await using var chat = await OnAsync(discord, ingest);
        var file = new LoopbackFile("report.txt", Encoding.UTF8.GetBytes(Words));

        var given = discord.Give(Reader, "", null, file);
        var refused = await PostedAsync(discord, 1);
        var reference = Reference(discord, given);
        var pressed = await discord.Press(Reader, "v0:take-files " + reference, refused).Answer.WaitAsync(Patience);
        discord.Say(Editor, "take-files " + reference, null);
        await PostedAsync(discord, 2);

        Assert.Empty(ingest.Files);
        Assert.Empty(file.Asked);
        Assert.Contains("for editors only", refused.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(ButtonOf(refused));
        Assert.Contains("may change the coverage", pressed.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("large", "larger than")]
    [InlineData("larger than it says", "larger than")]
    [InlineData("deleted meanwhile", "not there any more")]
    [InlineData("on another host", "outside the platform")]
    [InlineData("on a host that ends alike", "outside the platform")]
    [InlineData("without TLS", "outside the platform")]
    [InlineData("redirected elsewhere", "did not give it")]
    [InlineData("a broken answer", "did not give it")]
    public async Task What_cannot_be_had_is_told_in_a_sentence_and_no_other_host_is_asked(string way, string sentence)
    {
        await using var discord = LoopbackDiscord.Start();
        await using var stranger = LoopbackDiscord.Start();
        var trap = new LoopbackFile("trap.txt", Encoding.UTF8.GetBytes(Words));
        stranger.State.Files["/attachments/1/1/trap.txt"] = trap;
        var elsewhere = stranger.ApiBaseUrl.Replace("/api/v10", "/attachments/1/1/trap.txt", StringComparison.Ordinal);
        var ingest = new NoIngest { MaxFileBytes = 1024 };
        await using var chat = await OnAsync(discord, ingest);
        var usual = new LoopbackFile("report.txt", Encoding.UTF8.GetBytes(Words));
        var file = way switch
        {
            "large" => usual with { Size = 5000 },
            "larger than it says" => usual with { Content = new byte[5000], Size = 10 },
            "on another host" => usual with { Url = elsewhere },
            "on a host that ends alike" => usual with { Url = "https://cdn.discordapp.com.example/attachments/1/1/a.txt" },
            "without TLS" => usual with { Url = "http://cdn.discordapp.com/attachments/1/1/a.txt" },
            "redirected elsewhere" => usual with { RedirectTo = elsewhere },
            _ => usual,
        };

        // By somebody who asks something else beside, so that nothing is offered.
        var given = discord.Give(Reader, $"<@{discord.State.BotUser}> who said ceasefire?", LoopbackEvents.Guild, file);
        var shown = await PostedAsync(discord, 1);
        var reference = Reference(discord, given);
        if (way == "deleted meanwhile")
            discord.State.Given.TryRemove(given, out _);
        if (way == "a broken answer")
            discord.Faults.Add(new LoopbackFaults.Fault($"messages/{given}", 200, JsonValue.Create("?")));
        var told = await discord.Press(Editor, "v0:take-files " + reference, shown).Answer.WaitAsync(Patience);

        Assert.Contains(way == "a broken answer" ? "not there any more" : sentence, told.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(ingest.Files);
        Assert.Empty(trap.Asked);
    }

    private static Task<RoutedChat> OnAsync(LoopbackDiscord discord, NoIngest ingest) =>
        RoutedChat.OnDiscordAsync(discord, options => options.Editors.Add(Editor), ingest: ingest);

    private static async Task<JsonObject> PostedAsync(LoopbackDiscord discord, int count)
    {
        await Eventually.IsTrueAsync(() => discord.State.Messages.Count == count, "the bot answers");
        return (JsonObject)discord.State.Messages.Last().Message.DeepClone();
    }

    private static string Reference(LoopbackDiscord discord, string given)
    {
        var message = discord.State.Given[given];
        return $"{message["channel_id"]}/{given}/{message["attachments"]![0]!["id"]}";
    }

    private static string? ButtonOf(JsonObject message) => (message["components"] as JsonArray ?? [])
        .SelectMany(row => row!["components"]!.AsArray())
        .Where(button => button!["label"]?.GetValue<string>().StartsWith("Read ", StringComparison.Ordinal) == true)
        .Select(button => button!["custom_id"]!.GetValue<string>())
        .FirstOrDefault();
}
