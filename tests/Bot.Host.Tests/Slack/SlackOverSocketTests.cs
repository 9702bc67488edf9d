using Bot.Testing;

namespace Bot.Host.Tests.Slack;

public sealed class SlackOverSocketTests(Newsroom.OverSocket newsroom)
    : SlackConversationTests(newsroom), IClassFixture<Newsroom.OverSocket>
{
    [LocalSlackFact]
    public async Task When_Slack_itself_goes_down_and_comes_back_the_bot_is_there()
    {
        var port = LocalSlack.FreePort();
        using var data = new TempFolder();
        var before = await LocalSlack.StartAsync(port: port);
        await using var bot = await RunningBot.StartAsync(before, data.Path, "socket", LocalSlack.FreePort());

        await before.DisposeAsync();
        await using var after = await LocalSlack.StartAsync(port: port);
        await LocalSlack.UntilAsync("a new socket", () => Task.FromResult(bot.Log.Split("[4002]").Length > 2 ? bot : null), () => bot.Log);
        var channel = after.NewChannel();
        await after.CommandAsync(channel, "/who-said", "ceasefire");

        Assert.Single(await after.PostedAsync(channel, 1));
    }
}
