using System.Globalization;
using System.Net;
using System.Text;
using Bot.Testing;

namespace Bot.Host.Tests.Slack;

public sealed class SlackOverHttpTests(Newsroom.OverHttp newsroom)
    : SlackConversationTests(newsroom), IClassFixture<Newsroom.OverHttp>
{
    private readonly Newsroom _newsroom = newsroom;

    [LocalSlackFact]
    public async Task A_message_can_be_checked_by_its_shortcut()
    {
        var channel = _newsroom.Slack.NewChannel();
        var payload = $$$"""
            {"type":"message_action","callback_id":"check-quote","trigger_id":"t1","team":{"id":"T0NEWS"},
             "user":{"id":"{{{LocalSlack.Alice}}}","name":"alice"},"channel":{"id":"{{{channel}}}","name":"desk"},
             "message":{"type":"message","user":"{{{LocalSlack.Bob}}}","ts":"1.1","text":"I heard \"We have to see a withdrawal by Russia\" somewhere"}}
            """;

        var status = await PostAsync("slack/interactivity", "payload=" + Uri.EscapeDataString(payload), LocalSlack.SigningSecret);
        var answer = Assert.Single(await _newsroom.Slack.PostedAsync(channel, 1));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(LocalSlack.Alice, answer.GetProperty("ephemeral_to").GetString());
        Assert.Contains("Exact", answer.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
    }

    [LocalSlackFact]
    public async Task Only_Slack_is_heard_and_only_so_much()
    {
        var forged = await PostAsync("slack/commands", "command=%2Fask&text=x", "another secret");
        var endless = await PostAsync("slack/commands", "command=" + new string('x', 1_100_000), LocalSlack.SigningSecret);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.RequestEntityTooLarge), (forged, endless));
    }

    private async Task<HttpStatusCode> PostAsync(string path, string body, string secret)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var key = Encoding.UTF8.GetBytes(secret);
        var signature = System.Security.Cryptography.HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        using var http = new HttpClient { BaseAddress = _newsroom.Bot };
        using var content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
        content.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        content.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(signature));
        using var response = await http.PostAsync(path, content);
        return response.StatusCode;
    }
}
