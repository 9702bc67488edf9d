using System.Net;

namespace Bot.Host.Tests.Pages;

/// <summary>Whatever is typed, visitors see quotes and the paragraphs around them, unless the owner shows whole texts.</summary>
public sealed class VisitorTextsTests
{
    private const string Unquoted = "The lantern depot behind the station was emptied overnight by six porters.";

    [Theory]
    [InlineData("lantern depot")]
    [InlineData("/ask Who emptied the lantern depot behind the station?")]
    [InlineData("who-said \"lantern depot\"")]
    [InlineData("/verify \"The lantern depot behind the station was emptied overnight\"")]
    [InlineData("/timeline lantern depot")]
    [InlineData("/compare lantern depot")]
    public async Task A_passage_without_a_quote_is_not_shown(string typed)
    {
        var page = await AskAsync(typed, wholeTexts: false);

        Assert.DoesNotContain("emptied overnight by", page, StringComparison.Ordinal);
        // A link that lands on words names them.
        Assert.DoesNotContain("text=The%20lantern", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_is_a_line_with_the_outlets_link_alone()
    {
        var page = await AskAsync("lantern depot", wholeTexts: false);

        Assert.Contains("A passage at <strong>Example Times</strong>, 17 Mar 2022: <a href=\"https://example.org/ferry\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("In the stored text", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_is_shown_with_its_words_and_its_proof()
    {
        var page = await AskAsync("ferry", wholeTexts: false);

        Assert.Contains("will sail again in May", page, StringComparison.Ordinal);
        Assert.Contains("In the stored text", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_may_show_whole_texts()
    {
        var page = await AskAsync("lantern depot", wholeTexts: true);

        Assert.Contains("emptied overnight by", page, StringComparison.Ordinal);
        Assert.Contains("In the stored text", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/status")]
    [InlineData("STATUS")]
    public async Task The_state_of_feeds_and_platforms_is_not_for_visitors(string typed)
    {
        var page = await AskAsync(typed, wholeTexts: true);

        Assert.DoesNotContain("Slack", page, StringComparison.Ordinal);
        Assert.Contains("What has been read", page, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(string typed, bool wholeTexts)
    {
        await using var site = await EditedSite.StartAsync(wholeTexts);
        await site.ReadAsync(EditedSite.First, Unquoted);
        return WebUtility.HtmlDecode(await site.Client.GetStringAsync("/?q=" + Uri.EscapeDataString(typed))).Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
    }
}
