using System.Text.Json.Nodes;
using Bot.Search.Querying;
using Bot.Testing;
using Bot.Testing.Discord;

namespace Bot.Adapters.Tests.Discord;

/// <summary>"Check this quote" on whatever Discord calls a message: what is asked is what people see.</summary>
public sealed class DiscordQuoteCheckTests
{
    private const string Claim = "We have to see a withdrawal by Russia";

    public static TheoryData<string, string> Messages => new()
    {
        { "written", """{"content":"She said “We have to see a withdrawal by Russia” today"}""" },
        { "marks", """{"content":"> **We have** to see a __withdrawal__ by Russia"}""" },
        { "mention and link", """{"content":"<@123456> [We have to see](https://news.test/a) a withdrawal by Russia"}""" },
        { "escaped", """{"content":"We have to see a withdrawal by Russia\\!"}""" },
        { "forwarded", """{"content":"","message_snapshots":[{"message":{"content":"We have to see a withdrawal by Russia","embeds":[],"type":0,"flags":0}}]}""" },
        { "forwarded embed with a comment", """{"content":"is this true, do we know?","message_snapshots":[{"message":{"content":"","embeds":[{"description":"“We have to see a withdrawal by Russia”"}]}}]}""" },
        { "embed", """{"content":"","embeds":[{"title":"Talks go on in the capital","description":"“We have to see a withdrawal by Russia”"}]}""" },
        { "embed beside a word", """{"content":"New:","embeds":[{"description":"“We have to see a withdrawal by Russia”"}]}""" },
        { "field of an embed", """{"content":"","embeds":[{"fields":[{"name":"Who","value":"Kajsa Ollongren","inline":true},{"name":"What","value":"“We have to see a withdrawal by Russia”","inline":false}]}]}""" },
        { "preview of a link", """{"content":"https://news.test/a","embeds":[{"url":"https://news.test/a","title":"Talks go on","description":"“We have to see a withdrawal by Russia”"}]}""" },
        { "text display", """{"content":"","flags":32768,"components":[{"type":10,"id":1,"content":"We have to see a withdrawal by Russia"}]}""" },
        { "container and section", """{"content":"","components":[{"type":17,"components":[{"type":9,"components":[{"type":10,"content":"## “We have to see a withdrawal by Russia”"}],"accessory":{"type":2,"style":5,"label":"“Read all about it now”","url":"https://x.test"}}]}]}""" },
        { "attachment", """{"content":"","attachments":[{"id":"1","filename":"a.png","description":"We have to see a withdrawal by Russia"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task What_people_see_is_checked(string kind, string message)
    {
        Assert.NotEmpty(kind);

        Assert.Equal(Claim, (await AskedAsync(message))?.TrimEnd('!'));
    }

    [Theory]
    [InlineData("""{"content":"https://news.test/a"}""")]
    [InlineData("""{"content":"","attachments":[{"id":"1","filename":"a.png"}]}""")]
    [InlineData("""{"content":"<:wave:123456>","message_snapshots":[{}]}""")]
    [InlineData("""{}""")]
    public async Task Where_there_are_no_words_it_says_so(string message) => Assert.Null(await AskedAsync(message));

    [Fact]
    public async Task The_words_of_the_author_win_over_the_preview_of_a_page() => Assert.Equal(
        "I heard that the talks have failed",
        await AskedAsync("""{"content":"I heard that the talks have failed","embeds":[{"title":"Talks go on","description":"The talks go on"}]}"""));

    private static async Task<string?> AskedAsync(string message)
    {
        var queries = new ScriptedQueries(Some.Utterances(Some.Ollongren()));
        await using var discord = LoopbackDiscord.Start();
        await using var chat = await RoutedChat.OnDiscordAsync(discord, queries: queries);

        var target = LoopbackEvents.Message(discord.State, LoopbackEvents.Channel1, JsonNode.Parse(message)!.AsObject());
        var id = target["id"]!.GetValue<string>();
        await discord.Interact(2, new JsonObject
        {
            ["id"] = discord.State.NewId(),
            ["name"] = "Check this quote",
            ["type"] = 3,
            ["target_id"] = id,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [id] = target } },
        }, "1").Answer.WaitAsync(TimeSpan.FromMinutes(2));

        return (queries.Asked.LastOrDefault() as Question.Verify)?.Words;
    }
}
