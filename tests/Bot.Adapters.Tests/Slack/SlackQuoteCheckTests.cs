using System.Text.Json.Nodes;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

/// <summary>"Check this quote" on whatever Slack calls a message: what is asked is what people see.</summary>
public sealed class SlackQuoteCheckTests
{
    private const string Claim = "We have to see a withdrawal by Russia";

    public static TheoryData<string, string> Messages => new()
    {
        { "written", """{"text":"She said “We have to see a withdrawal by Russia” today"}""" },
        { "no marks", """{"text":"*We have to see* a withdrawal by Russia"}""" },
        { "quoted line", """{"text":"&gt; We have to see a withdrawal by Russia"}""" },
        { "rich text", """{"text":"New","blocks":[{"type":"rich_text","elements":[{"type":"rich_text_quote","elements":[{"type":"text","text":"We have to see ","style":{"bold":true}},{"type":"text","text":"a withdrawal by Russia"}]}]}]}""" },
        { "section", """{"text":"New post","blocks":[{"type":"header","text":{"type":"plain_text","text":"Quote of the day"}},{"type":"section","text":{"type":"mrkdwn","text":"“*We have* to see a withdrawal by Russia”"}},{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"“Read all about it now”"}}]}]}""" },
        { "fields", """{"text":"","blocks":[{"type":"section","fields":[{"type":"mrkdwn","text":"Who"},{"type":"mrkdwn","text":"“We have to see a withdrawal by Russia”"}]}]}""" },
        { "context", """{"text":"x","blocks":[{"type":"context","elements":[{"type":"mrkdwn","text":"“We have to see a withdrawal by Russia”"}]}]}""" },
        { "forwarded with a comment", """{"text":"is this true, do we know?","attachments":[{"is_share":true,"is_msg_unfurl":true,"fallback":"[March 17] x","text":"We have to see a withdrawal by Russia","message_blocks":[{"team":"T1","channel":"C2","ts":"1.1","message":{"blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"We have to see a withdrawal by Russia"}]}]}]}}]}]}""" },
        { "forwarded, text alone", """{"text":"","attachments":[{"is_share":true,"text":"We have to see a withdrawal by Russia","fallback":"no"}]}""" },
        { "preview of a link", """{"text":"<https://news.test/a>","attachments":[{"from_url":"https://news.test/a","title":"Talks go on in the capital","text":"“We have to see a withdrawal by Russia”"}]}""" },
        { "attachment of an app", """{"text":"","attachments":[{"fallback":"x","pretext":"Feed","fields":[{"title":"Quote","value":"“We have to see a withdrawal by Russia”"}]}]}""" },
        { "attachment with blocks", """{"text":"","attachments":[{"fallback":"[no preview available]","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"We have to see a withdrawal by Russia"}}]}]}""" },
        { "snippet", """{"text":"","files":[{"id":"F1","preview":"We have to see a withdrawal by Russia"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task What_people_see_is_checked(string kind, string message)
    {
        Assert.NotEmpty(kind);

        Assert.Equal(Claim, await AskedAsync(message));
    }

    [Theory]
    [InlineData("""{"text":"<https://news.test/a>"}""")]
    [InlineData("""{"text":"","blocks":[{"type":"image","alt_text":"a photo of it"}]}""")]
    [InlineData("""{"text":":wave:","attachments":[{"fallback":""}]}""")]
    [InlineData("""{}""")]
    public async Task Where_there_are_no_words_it_says_so(string message) => Assert.Null(await AskedAsync(message));

    [Fact]
    public async Task The_words_of_the_author_win_over_the_preview_of_a_page() => Assert.Equal(
        "I heard that the talks have failed",
        await AskedAsync("""{"text":"I heard that the talks have failed","attachments":[{"from_url":"https://news.test/a","title":"Talks go on","text":"The talks go on"}]}"""));

    private static async Task<string?> AskedAsync(string message)
    {
        var queries = new ScriptedQueries(Some.Utterances(Some.Ollongren()));
        await using var slack = await ScriptedSlack.StartAsync();
        await using var chat = await RoutedChat.OnSlackAsync(slack, queries: queries);
        var about = JsonNode.Parse(message)!.AsObject();
        about["ts"] = "1.1";

        await slack.SendAsync(0, new JsonObject
        {
            ["envelope_id"] = "e1",
            ["type"] = "interactive",
            ["payload"] = new JsonObject
            {
                ["type"] = "message_action",
                ["callback_id"] = "check-quote",
                ["trigger_id"] = "t1",
                ["user"] = new JsonObject { ["id"] = "U1" },
                ["team"] = new JsonObject { ["id"] = "T1" },
                ["channel"] = new JsonObject { ["id"] = "C1", ["name"] = "desk" },
                ["message"] = about,
            },
        });
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postEphemeral").Count == 1);

        return (queries.Asked.LastOrDefault() as Question.Verify)?.Words;
    }
}
