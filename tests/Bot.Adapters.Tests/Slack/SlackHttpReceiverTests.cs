using System.Globalization;
using System.Text;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;
using Bot.Adapters.Slack;
using Bot.Adapters.Slack.Receiving;
using Bot.Testing;

namespace Bot.Adapters.Tests.Slack;

public sealed class SlackHttpReceiverTests
{
    private const string Json = "application/json; charset=utf-8";
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task The_challenge_of_a_new_address_is_sent_back()
    {
        await using var http = await HttpRig.StartAsync();

        var reply = http.Receive("""{"type":"url_verification","challenge":"3eZbrw1a"}""", Json);

        Assert.Equal(new SlackHttpReply(200, "text/plain", "3eZbrw1a"), reply);
    }

    [Fact]
    public async Task A_request_without_a_good_signature_is_refused_whatever_it_holds()
    {
        await using var http = await HttpRig.StartAsync();

        var unsigned = http.Receiver.Receive("command=%2Fask&text=x"u8.ToArray(), _ => null);
        var old = http.Receive("command=%2Fask&text=x", Form, age: TimeSpan.FromMinutes(6));

        Assert.Equal(401, unsigned.Status);
        Assert.Equal(401, old.Status);
        Assert.Empty(http.Handler.Asked);
        Assert.Null(http.Receiver.LastInbound);
    }

    [Theory]
    [InlineData("{", Json)]
    [InlineData("[]", Json)]
    [InlineData("{\"type\":\"something\"}", Json)]
    [InlineData("payload=%7B", Form)]
    [InlineData("hello=world", Form)]
    [InlineData("", Form)]
    [InlineData("%%%=%", Form)]
    public async Task A_signed_request_that_cannot_be_read_is_malformed(string body, string type)
    {
        await using var http = await HttpRig.StartAsync();

        Assert.Equal(new SlackHttpReply(400) { IsFinal = true }, http.Receive(body, type));
    }

    [Fact]
    public async Task A_command_is_taken_at_once_and_answered_over_its_address()
    {
        await using var http = await HttpRig.StartAsync();
        var address = Uri.EscapeDataString(http.Slack.ResponseUrl);

        var reply = http.Receive(
            $"command=%2Fwho-said&text=cease+fire%26&channel_id=C1&user_id=U1&team_id=T1&trigger_id=t1&response_url={address}", Form);
        await Eventually.TrueAsync(() => http.Slack.CallsOf("response_url").Count == 1);

        Assert.Equal(new SlackHttpReply(200), reply);
        Assert.Equal("/who-said cease fire&", Assert.Single(http.Handler.Asked).Text);
    }

    [Fact]
    public async Task A_delivery_that_comes_again_is_taken_and_not_answered_again()
    {
        await using var http = await HttpRig.StartAsync();
        const string body = """
            {"type":"event_callback","event_id":"Ev1","team_id":"T1","authorizations":[{"user_id":"UBOT"}],
             "event":{"type":"app_mention","user":"U1","channel":"C1","ts":"1.1","text":"<@UBOT> hello"}}
            """;

        var first = http.Receive(body, Json);
        var again = http.Receive(body, Json);
        await Eventually.TrueAsync(() => http.Slack.CallsOf("chat.postEphemeral").Count == 1);

        Assert.Equal((200, 200), (first.Status, again.Status));
        Assert.Equal("hello", Assert.Single(http.Handler.Asked).Text);
    }

    [Fact]
    public async Task A_delivery_that_two_copies_of_the_bot_get_is_taken_by_both_and_answered_by_one()
    {
        using var folder = new TempFolder();
        using var facts = new FolderChatFacts(folder);
        using var others = new FolderChatFacts(folder);
        await using var one = await HttpRig.StartAsync(facts);
        await using var other = await HttpRig.StartAsync(others);
        for (var number = 0; number < 20; number++)
        {
            var body = $$$"""
                {"type":"event_callback","event_id":"Ev{{{number}}}","authorizations":[{"user_id":"UBOT"}],
                 "event":{"type":"app_mention","user":"U1","channel":"C1","ts":"{{{number}}}.1","text":"<@UBOT> hello"}}
                """;
            Assert.Equal((200, 200), (one.Receive(body, Json).Status, other.Receive(body, Json).Status));
        }

        await Eventually.TrueAsync(() => Done(one) + Done(other) == 40);

        Assert.Equal(20, one.Handler.Asked.Count + other.Handler.Asked.Count);

        static int Done(HttpRig rig) => rig.Handler.Asked.Count + rig.Rig.Log.Count(4006);
    }

    [Fact]
    public async Task A_press_is_read_from_its_form_field()
    {
        await using var http = await HttpRig.StartAsync();
        var payload = Uri.EscapeDataString("""
            {"type":"block_actions","trigger_id":"t1","user":{"id":"U1"},"channel":{"id":"C1"},
             "actions":[{"action_id":"more-0","value":"/ask x page:2"}]}
            """);

        var reply = http.Receive("payload=" + payload, Form);
        await Eventually.TrueAsync(() => http.Handler.Asked.Count == 1);

        Assert.Equal(200, reply.Status);
        Assert.Equal((MessageKind.Button, "/ask x page:2"), (http.Handler.Asked[0].Kind, http.Handler.Asked[0].Text));
    }

    [Theory]
    [InlineData("1.2", "BBOT", 0)]
    [InlineData("1.2", null, 1)]
    [InlineData("1.0", "BBOT", 1)]
    public async Task What_comes_again_is_not_answered_when_another_copy_has_answered_it(string ts, string? bot, int answers)
    {
        await using var http = await HttpRig.StartAsync();
        http.Slack.Answer = (method, _) => method == "conversations.replies"
            ? new { ok = true, messages = new object[] { new { ts = "1.1", user = "U1" }, new { ts, bot_id = bot } } }
            : null;
        const string first = """
            {"type":"event_callback","event_id":"Ev1","authorizations":[{"user_id":"UBOT"}],
             "event":{"type":"app_mention","user":"U1","channel":"C1","ts":"1.1","text":"<@UBOT> hello"}}
            """;

        http.Receive(first, Json, retry: 1);
        http.Receive(first.Replace("Ev1", "Ev2", StringComparison.Ordinal).Replace("1.1", "9.9", StringComparison.Ordinal), Json);
        await Eventually.TrueAsync(() => http.Handler.Asked.Count == answers + 1 && http.Slack.CallsOf("conversations.replies").Count == 1);

        Assert.Equal(answers + 1, http.Handler.Asked.Count);
    }

    [Fact]
    public async Task When_too_much_waits_commands_are_told_so_and_events_are_to_come_again()
    {
        await using var http = await HttpRig.StartAsync();
        http.Handler.Gate = new TaskCompletionSource().Task;
        SlackHttpReply reply = new(200);
        for (var number = 0; number < 1_100 && reply.Body.Length == 0; number++)
            reply = http.Receive($"command=%2Fask&text=x&channel_id=C1&user_id=U1&trigger_id=t{number}", Form);

        var later = http.Receive("""{"type":"event_callback","event_id":"Ev1","event":{}}""", Json);

        Assert.Equal(200, reply.Status);
        Assert.Contains("Please ask again in a minute.", reply.Body, StringComparison.Ordinal);
        Assert.Contains("ephemeral", reply.Body, StringComparison.Ordinal);
        Assert.Equal(503, later.Status);
    }

    [Fact]
    public async Task Slacks_own_probe_is_taken()
    {
        await using var http = await HttpRig.StartAsync();

        Assert.Equal(200, http.Receive("ssl_check=1&token=x", Form).Status);
    }

    [Fact]
    public async Task Once_stopped_Slack_is_asked_to_come_again()
    {
        await using var http = await HttpRig.StartAsync();
        await http.Rig.StopAsync();

        Assert.Equal(503, http.Receive("command=%2Fask&text=x", Form).Status);
    }

    [Fact]
    public async Task Without_a_signing_secret_nothing_starts()
    {
        await using var slack = await ScriptedSlack.StartAsync();
        await using var rig = new SlackRig(ScriptedHandler.Echo(), options =>
        {
            (options.Transport, options.SigningSecret) = (SlackTransport.Http, null);
            options.ApiBaseUrl = slack.ApiBaseUrl;
        });

        var refused = await Assert.ThrowsAsync<TransportRefusedException>(() => rig.Running);
        Assert.Contains("Slack:SigningSecret is missing", refused.Message, StringComparison.Ordinal);
    }

    private sealed class HttpRig(ScriptedSlack slack, SlackRig rig, ScriptedHandler handler) : IAsyncDisposable
    {
        public ScriptedSlack Slack => slack;

        public SlackRig Rig => rig;

        public ScriptedHandler Handler => handler;

        public SlackHttpReceiver Receiver => rig.Get<SlackHttpReceiver>();

        public static async Task<HttpRig> StartAsync(IChatFacts? facts = null)
        {
            var slack = await ScriptedSlack.StartAsync();
            var handler = ScriptedHandler.Echo();
            var rig = new SlackRig(handler, options =>
            {
                options.Transport = SlackTransport.Http;
                options.ApiBaseUrl = slack.ApiBaseUrl;
            }, facts: facts);
            await Eventually.TrueAsync(() => rig.Log.Count(4001) == 1 && rig.Get<SlackHttpReceiver>().IsOpen);
            return new HttpRig(slack, rig, handler);
        }

        /// <summary>A request signed as Slack signs.</summary>
        public SlackHttpReply Receive(string body, string type, TimeSpan age = default, int? retry = null)
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            var timestamp = (TimeProvider.System.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            return Receiver.Receive(bytes, name => name switch
            {
                "Content-Type" => type,
                "X-Slack-Retry-Num" => retry?.ToString(CultureInfo.InvariantCulture),
                SlackSignature.TimestampHeader => timestamp,
                SlackSignature.SignatureHeader => SlackSignature.Of(bytes, timestamp, LocalSlack.SigningSecret),
                _ => null,
            });
        }

        public async ValueTask DisposeAsync()
        {
            await rig.DisposeAsync();
            await slack.DisposeAsync();
        }
    }
}
