using Bot.Host.Tests.Pages;
using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Slack;

/// <summary>An answer as a Slack that none of us wrote draws it: for the documentation, renewed with GOLDEN=write.</summary>
public sealed class SlackPictureTests
{
    [LocalSlackFact]
    public async Task An_answer_is_drawn_with_its_words_sources_and_buttons()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
            return;
        using var data = new TempFolder();
        await using var slack = await LocalSlack.StartAsync();
        await using var bot = await RunningBot.StartAsync(slack, data.Path, "socket", LocalSlack.FreePort());
        await slack.CommandAsync("C0N0", "/who-said", "ceasefire");
        await slack.PostedAsync("C0N0", 1);
        await slack.CommandAsync("C0N0", "/verify", "\u201CWe must see a withdrawal from Russia\u201D");
        await slack.PostedAsync("C0N0", 2);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1000, Height = 860 } });

        await page.GotoAsync(slack.Address.AbsoluteUri);
        await page.Locator(".sidebar-item", new() { HasText = "desk" }).First.ClickAsync();
        await page.GetByText("Share with channel").Last.WaitForAsync();
        var picture = await page.ScreenshotAsync(new() { Clip = new() { X = 220, Y = 44, Width = 780, Height = 740 } });

        Assert.Equal(2, await page.GetByText("Share with channel").CountAsync());
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
            await File.WriteAllBytesAsync(RepositoryRoot.File("docs", "images", "slack-answer.png"), picture);
    }
}
