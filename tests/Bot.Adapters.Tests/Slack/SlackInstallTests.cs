using System.Text;
using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Slack.Api;
using Bot.Adapters.Slack.SetUp;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Adapters.Tests.Slack;

/// <summary>Several workspaces let the bot in by themselves; each is answered with its own token and by no other.</summary>
public sealed class SlackInstallTests
{
    private static readonly Uri Back = new("https://bot.example.org/slack/oauth");

    [Fact]
    public async Task Each_workspace_is_answered_with_the_token_that_it_gave()
    {
        await using var slack = await StartAsync();
        await using var chat = await OnAsync(slack);
        await InstallAsync(chat, "T1");
        await InstallAsync(chat, "T2");

        await slack.SendAsync(0, Mention("T1"));
        await slack.SendAsync(0, Mention("T2"));
        await slack.SendAsync(0, Mention("T3"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 2 && chat.Log.Count(4013) == 1);

        Assert.Equal(["xoxb-T1-1", "xoxb-T2-1"], TokensOf(slack, "chat.postMessage").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(chat.Log.Lines, line => line.Text.Contains("xoxb-T", StringComparison.Ordinal) || line.Text.Contains("client-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tokens_are_kept_sealed_and_outlive_a_restart()
    {
        using var folder = new TempFolder();
        await using var slack = await StartAsync();
        using (var facts = new FolderChatFacts(folder))
        {
            await using var before = await OnAsync(slack, facts);
            await InstallAsync(before, "T1");
        }
        using var later = new FolderChatFacts(folder);
        await using var after = await OnAsync(slack, later);

        await slack.SendAsync(1, Mention("T1"));
        await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count == 1);

        Assert.All(Directory.GetFiles(folder.Path), file => Assert.DoesNotContain("xoxb-T1", Encoding.Latin1.GetString(Bytes(file)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("app_uninstalled")]
    [InlineData("tokens_revoked")]
    [InlineData("token_revoked, told by a call")]
    public async Task A_workspace_that_takes_the_bot_out_is_called_no_more_and_troubles_no_other(string way)
    {
        await using var slack = await StartAsync();
        await using var chat = await OnAsync(slack);
        await InstallAsync(chat, "T1");
        await InstallAsync(chat, "T2");

        if (way.Contains(' ', StringComparison.Ordinal))
        {
            var usual = slack.Answer;
            slack.Answer = (method, body) => method == "chat.postMessage" && slack.Tokens.Last().Token == "xoxb-T1-1" ? new { ok = false, error = "token_revoked" } : usual(method, body);
            await slack.SendAsync(0, Mention("T1"));
        }
        else
        {
            await slack.SendAsync(0, Event("T1", new { type = way, tokens = new { bot = new[] { "UBOT" } } }));
        }
        await Eventually.TrueAsync(() => chat.Get<SlackTokens>().FindAsync("T1", CancellationToken.None).GetAwaiter().GetResult() is null);
        await slack.SendAsync(0, Mention("T2"));
        await Eventually.TrueAsync(() => TokensOf(slack, "chat.postMessage").Contains("xoxb-T2-1"));

        Assert.Null(chat.Transport.Trouble);
        await InstallAsync(chat, "T1");
        Assert.NotNull(await chat.Get<SlackTokens>().FindAsync("T1", CancellationToken.None));
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_expires_once_and_serves_on_while_that_fails()
    {
        await using var slack = await StartAsync(expiresIn: 600);
        await using var chat = await OnAsync(slack);
        await InstallAsync(chat, "T1");
        var renewals = slack.CallsOf("oauth.v2.access").Count;

        var tokens = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => chat.Get<SlackTokens>().FindAsync("T1", CancellationToken.None)));

        Assert.Single(slack.CallsOf("oauth.v2.access").Skip(renewals));
        Assert.All(tokens, token => Assert.StartsWith("xoxb-T1-", token!.Token, StringComparison.Ordinal));
        Assert.Equal("xoxb-T1-2", (await chat.Get<SlackTokens>().FindAsync("T1", CancellationToken.None))!.Token);
    }

    [Theory]
    [InlineData("bad-code", "invalid_code")]
    [InlineData("nowhere", "which workspace")]
    public async Task What_cannot_be_installed_is_told_in_words(string code, string words)
    {
        await using var slack = await StartAsync();
        await using var chat = await OnAsync(slack);

        var installed = await chat.Get<SlackInstaller>().FinishAsync(code, Back, CancellationToken.None);

        Assert.False(installed.IsDone);
        Assert.Contains(words, installed.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_gives_one_token_for_its_workspaces_and_takes_it_from_all_of_them()
    {
        using var folder = new TempFolder();
        using var facts = new FolderChatFacts(folder);
        await using var slack = await StartAsync();
        await using (var before = await OnAsync(slack, facts))
        {
            await InstallAsync(before, "E1");
            await InstallAsync(before, "T2");
            foreach (var team in new[] { "T1", "T2", "T3" })
                await slack.SendAsync(0, Mention(team, team == "T3" ? null : "E1"));
            await slack.SendAsync(0, new { envelope_id = "c1", type = "slash_commands", payload = new { command = "/ask", text = "who said ceasefire?", channel_id = "C4", user_id = "U1", team_id = "T4", enterprise_id = "E1", is_enterprise_install = "true", trigger_id = "c1" } });
            await Eventually.TrueAsync(() => slack.CallsOf("chat.postMessage").Count + slack.CallsOf("chat.postEphemeral").Count == 3 && before.Log.Count(4013) == 1);
            // A workspace's own token goes before its organisation's.
            Assert.Equal(["xoxb-E1", "xoxb-T2-1"], TokensOf(slack, "chat.postMessage").Order(StringComparer.Ordinal));
            Assert.Equal(["xoxb-E1"], TokensOf(slack, "chat.postEphemeral"));
        }
        await using var chat = await OnAsync(slack, facts);
        Assert.Equal("xoxb-E1", (await chat.Get<SlackTokens>().FindAsync("T4", CancellationToken.None))?.Token);

        await slack.SendAsync(1, Event("T1", new { type = "tokens_revoked", tokens = new { bot = new[] { "UBOT" } } }, "E1"));
        await Eventually.TrueAsync(() => chat.Get<SlackTokens>().FindAsync("T1", CancellationToken.None).GetAwaiter().GetResult() is null);

        Assert.Null(await chat.Get<SlackTokens>().FindAsync("T4", CancellationToken.None));
        Assert.Equal("xoxb-T2-1", (await chat.Get<SlackTokens>().FindAsync("T2", CancellationToken.None))?.Token);
    }

    [Fact]
    public async Task Slacks_page_is_asked_with_the_scopes_of_the_manifest_and_the_state()
    {
        await using var slack = await StartAsync();
        await using var chat = await OnAsync(slack);

        var address = chat.Get<SlackInstaller>().AddressOf("the state", Back).AbsoluteUri;

        Assert.StartsWith("https://slack.com/oauth/v2/authorize?client_id=1.2&scope=app_mentions%3Aread%2Cchat%3Awrite", address, StringComparison.Ordinal);
        Assert.Contains("&state=the%20state&redirect_uri=https%3A%2F%2Fbot.example.org%2Fslack%2Foauth", address, StringComparison.Ordinal);
    }

    private static Task<ScriptedSlack> StartAsync(int? expiresIn = null) => StartAsync(new Dictionary<string, int>(), expiresIn);

    // Each code names its workspace, and tokens count how often it got one.
    private static async Task<ScriptedSlack> StartAsync(Dictionary<string, int> given, int? expiresIn)
    {
        var slack = await ScriptedSlack.StartAsync();
        slack.Answer = (method, body) =>
        {
            if (method != "oauth.v2.access")
                return null;
            var form = body.GetString()!;
            if (!form.Contains("client_id=1.2", StringComparison.Ordinal) || !form.Contains("client_secret=client-secret", StringComparison.Ordinal))
                return new { ok = false, error = "invalid_client" };
            var team = form.Split('&').Select(pair => pair.Split('=')).First(pair => pair[0] is "code" or "refresh_token")[1].Split('.')[0];
            if (team == "bad-code")
                return new { ok = false, error = "invalid_code" };
            if (team == "nowhere")
                return new { ok = true, access_token = "xoxb-nowhere", team = (object?)null, enterprise = (object?)null };
            if (team[0] == 'E')
                return new { ok = true, access_token = $"xoxb-{team}", is_enterprise_install = true, team = (object?)null, enterprise = new { id = team, name = "Group" } };
            int number;
            lock (given)
                number = given[team] = given.GetValueOrDefault(team) + 1;
            return new { ok = true, access_token = $"xoxb-{team}-{number}", refresh_token = $"{team}.{number}", expires_in = number == 1 ? expiresIn : 43_200, team = new { id = team, name = "Desk " + team } };
        };
        return slack;
    }

    private static async Task<RoutedChat> OnAsync(ScriptedSlack slack, IChatFacts? facts = null) => await RoutedChat.OnSlackAsync(
        slack,
        configure: options => (options.BotToken, options.ClientId, options.ClientSecret) = (null, "1.2", "client-secret"),
        add: services =>
        {
            services.AddSingleton<ISecretBox, UpsideDown>();
            if (facts is not null)
                services.AddSingleton(facts);
        });

    private static async Task InstallAsync(RoutedChat chat, string team) =>
        Assert.True((await chat.Get<SlackInstaller>().FinishAsync(team, Back, CancellationToken.None)).IsDone);

    private static IEnumerable<string> TokensOf(ScriptedSlack slack, string method) => slack.Tokens.Where(call => call.Method == method).Select(call => call.Token);

    private static object Mention(string team, string? organisation = null) => Event(team, new { type = "app_mention", channel = "C" + team, user = "U1", ts = Guid.NewGuid().ToString(), text = "<@UBOT> who said ceasefire?" }, organisation);

    private static object Event(string team, object @event, string? organisation = null)
    {
        var id = Guid.NewGuid().ToString();
        return new { envelope_id = id, type = "events_api", payload = new { type = "event_callback", event_id = id, team_id = team, @event, authorizations = new[] { new { enterprise_id = organisation, team_id = team, user_id = "UBOT", is_bot = true, is_enterprise_install = organisation is not null } } } };
    }

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Hides what a glance would find; the server's own seals are tested with the server.</summary>
    private sealed class UpsideDown : ISecretBox
    {
        public string Seal(string secret) => Convert.ToBase64String([.. Encoding.UTF8.GetBytes(secret).Reverse()]);

        public string? Open(string text) => Encoding.UTF8.GetString([.. Convert.FromBase64String(text).Reverse()]);
    }
}
