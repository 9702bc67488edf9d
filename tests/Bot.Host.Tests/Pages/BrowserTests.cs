using Bot.Testing;
using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>The pages as a browser shows them: without script, by keyboard, in light and dark, narrow and wide.</summary>
public sealed class BrowserTests(SiteFixture site) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    [BrowserFact]
    public async Task A_reader_asks_by_keyboard_and_lands_on_the_marked_words()
    {
        var page = await OpenAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvalOnSelectorAsync<string>(":focus", "element => element.textContent"));
        await page.FocusAsync("#q");
        await page.Keyboard.TypeAsync("who said ceasefire?");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".quote");
        await ShootAsync(page, "answer.png");
        await page.GetByText("In the stored text").First.ClickAsync();

        var target = page.Locator("mark:target");
        Assert.Equal("First we have to have a ceasefire.", (await page.Locator(".text mark").AllTextContentsAsync()).First(text => text.Contains("ceasefire", StringComparison.Ordinal))[..34]);
        Assert.True(await IsInViewAsync(target));
        await ShootAsync(page, "proof.png");
    }

    [BrowserFact]
    public async Task All_pieces_of_a_quote_are_outlined_in_the_version_that_a_link_was_made_for()
    {
        await using var edited = await EditedSite.StartAsync();
        await edited.ReadAsync(EditedSite.First, EditedSite.Second);
        var link = await edited.ProofAsync("cables");
        await edited.ReadAsync(EditedSite.New, EditedSite.First);
        var page = await NewPageAsync(ColorScheme.Light, 900);

        await page.GotoAsync(edited.Address.AbsoluteUri.TrimEnd('/') + link);

        var outlined = await page.Locator("mark").EvaluateAllAsync<string[]>("marks => marks.filter(mark => getComputedStyle(mark).outlineStyle === 'solid').map(mark => mark.textContent)");
        Assert.Equal(["Nobody checked the cables", "and nobody asked us to."], outlined);
        Assert.StartsWith("Edited since", await page.Locator("[role=note]").TextContentAsync(), StringComparison.Ordinal);
        await ShootAsync(page, "proof-edited.png");
        await page.GetByText("Newest version").ClickAsync();
        await page.GetByText("In the text of version 1").ClickAsync();
        Assert.EndsWith(link, page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_front_page_draws_a_bar_for_each_day_and_holds_in_dark_and_narrow()
    {
        var wide = await OpenAsync("/");
        var dark = await OpenAsync("/", ColorScheme.Dark, 390);

        Assert.Equal(2, await wide.Locator("svg.chart rect").CountAsync());
        Assert.NotEqual(await BackgroundAsync(wide), await BackgroundAsync(dark));
        Assert.True(await dark.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
        await ShootAsync(wide, "coverage.png", isWhole: true);
        await ShootAsync(dark, "coverage-dark-narrow.png");
    }

    [BrowserFact]
    public async Task No_page_asks_another_site_for_anything_or_breaks_its_own_policy()
    {
        var page = await NewPageAsync(ColorScheme.Light, 900);
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add(message.Text);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address.AbsoluteUri, StringComparison.Ordinal))
                faults.Add(request.Url);
        };
        foreach (var path in new[] { "/", "/?q=compare+peace+mission", $"/articles/{await site.ArticleAsync("Antiwar.com")}", "/speakers/person%3Anobody" })
            await page.GotoAsync(site.Address.AbsoluteUri.TrimEnd('/') + path);

        // A missing page is logged by the browser itself.
        Assert.DoesNotContain(faults, fault => !fault.Contains("404", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Filters_are_reached_and_used_by_keyboard_and_fit_a_phone()
    {
        var page = await OpenAsync("/", ColorScheme.Light, 390);
        await page.FocusAsync("#q");
        await page.Keyboard.TypeAsync("who said war");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Antiwar.com");
        Assert.Equal("outlet", await page.EvalOnSelectorAsync<string>(":focus", "element => element.id"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("main .quote");

        Assert.All(await page.Locator(".quote li strong").AllTextContentsAsync(), outlet => Assert.Equal("Antiwar.com", outlet));
        Assert.Equal("Antiwar.com", await page.InputValueAsync("#outlet"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var selector in new[] { ".filters label", ".filters summary", ".filters input", ".order", ".quote h2 a" })
                Assert.True(await ContrastAsync(page, selector) >= 4.5, $"{selector} in {scheme}");
        }
        await ShootAsync(page, "filters-narrow.png");
    }

    [BrowserFact]
    public async Task Text_stands_out_from_its_ground_in_both_schemes()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await OpenAsync($"/articles/{await site.ArticleAsync("SpaceWar.com")}", scheme);
            foreach (var selector in new[] { "main", ".meta", ".text mark", ".quotes a", "footer" })
                Assert.True(await ContrastAsync(page, selector) >= 4.5, $"{selector} in {scheme}");
        }
    }

    private async Task<IPage> OpenAsync(string path, ColorScheme scheme = ColorScheme.Light, int width = 900)
    {
        var page = await NewPageAsync(scheme, width);
        await page.GotoAsync(site.Address.AbsoluteUri.TrimEnd('/') + path);
        return page;
    }

    private async Task<IPage> NewPageAsync(ColorScheme scheme, int width)
    {
        var context = await _browser!.NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = true });
        return await context.NewPageAsync();
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    private static Task<bool> IsInViewAsync(ILocator element) =>
        element.EvaluateAsync<bool>("element => { const box = element.getBoundingClientRect(); return box.top >= 0 && box.bottom <= window.innerHeight; }");

    /// <summary>Ratio of luminances by WCAG 2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).</summary>
    private static Task<double> ContrastAsync(IPage page, string selector) => page.EvalOnSelectorAsync<double>(selector, """
        element => {
            const parts = colour => colour.match(/[\d.]+/g).map(Number);
            const light = colour => parts(colour).slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
            let ground = element;
            while (ground.parentElement && parts(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
            const [a, b] = [light(getComputedStyle(element).color), light(getComputedStyle(ground).backgroundColor)].sort((x, y) => y - x);
            return (a + 0.05) / (b + 0.05);
        }
        """);

    /// <summary>Writes the picture for the documentation when golden files are written.</summary>
    private static async Task ShootAsync(IPage page, string name, bool isWhole = false)
    {
        var picture = await page.ScreenshotAsync(new() { Type = ScreenshotType.Png, FullPage = isWhole });
        Assert.NotEmpty(picture);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
            await File.WriteAllBytesAsync(RepositoryRoot.File("docs", "images", name), picture);
    }
}
