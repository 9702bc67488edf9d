using System.Net;
using System.Text.RegularExpressions;
using Bot.Host.Pages;
using Bot.Search.Domain;
using Bot.Search.Querying;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Pages;

public sealed partial class PagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Every_citation_leads_to_its_words_on_the_proof_page()
    {
        var answer = await site.Services.GetRequiredService<IQueryService>().AskAsync(new Question.WhoSaid("ceasefire"), CancellationToken.None);
        var citations = Assert.IsType<Answer.Utterances>(answer).Items.SelectMany(item => item.Citations).ToList();

        Assert.NotEmpty(citations);
        foreach (var citation in citations)
        {
            var page = await site.Client.GetStringAsync(PageAddresses.Proof(citation).Split('#')[0]);
            Assert.Contains($"id=\"q{citation.QuoteOrdinal}\"", page, StringComparison.Ordinal);
            Assert.Contains(citation.Wording, Plain(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_paragraphs_around_quotes_are_shown_unless_the_owner_allows_more()
    {
        const string Elsewhere = "All rights reserved. Copyright Agence France-Presse.";
        using var folder = new TempFolder();
        await using var open = await SiteFixture.StartAsync(folder, new() { ["Host:WholeTexts"] = "true" });
        using var client = new HttpClient { BaseAddress = new Uri(open.Urls.First()) };
        var address = $"/articles/{await site.ArticleAsync("SpaceWar.com")}";

        var parts = await site.Client.GetStringAsync(address);
        var whole = await client.GetStringAsync(address);

        Assert.DoesNotContain(Elsewhere, parts, StringComparison.Ordinal);
        Assert.Contains(Elsewhere, Plain(whole), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_counts_outlets_speakers_and_days()
    {
        var page = Plain(await site.Client.GetStringAsync("/"));

        Assert.Contains("3articles3outlets2independent texts", page, StringComparison.Ordinal);
        Assert.Contains("16–17 Mar 2022", page, StringComparison.Ordinal);
        Assert.Contains("Kajsa Ollongren", page, StringComparison.Ordinal);
        Assert.Contains("The Straits Times1 article", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who said ceasefire?", "Kajsa Ollongren")]
    [InlineData("/verify \"We have to see a withdrawal by Russia\"", "Kajsa Ollongren")]
    [InlineData("compare peace mission", "Antiwar.com")]
    [InlineData("timeline ceasefire", "16 Mar 2022")]
    [InlineData("/sources", "SpaceWar.com")]
    [InlineData("What did Macron say?", "Macron")]
    [InlineData("help", "who-said")]
    [InlineData("status", "What has been read")]
    [InlineData("/status", "Who is quoted")]
    public async Task The_search_box_takes_what_every_chat_takes(string typed, string words)
    {
        var page = await site.Client.GetStringAsync("/?q=" + Uri.EscapeDataString(typed));

        Assert.Contains(words, Plain(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ingest https://example.org/")]
    [InlineData("more")]
    [InlineData("/unknown thing")]
    public async Task What_changes_something_or_needs_a_conversation_is_not_asked_here(string typed)
    {
        var page = await site.Client.GetStringAsync("/?q=" + Uri.EscapeDataString(typed));

        Assert.Contains("cannot be asked here", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("who said \u202Eevil\u0000\u0007")]
    [InlineData("{{7*7}} ${7*7} <%= 7 %>")]
    public async Task What_is_typed_is_shown_as_text_only(string typed)
    {
        var page = await site.Client.GetStringAsync("/?q=" + Uri.EscapeDataString(typed));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', page);
    }

    [Fact]
    public async Task Every_page_carries_headers_that_allow_nothing_but_its_own_style()
    {
        foreach (var path in new[] { "/", "/?q=ceasefire", $"/articles/{await site.ArticleAsync("Antiwar.com")}", "/articles/0000000000000000", Stylesheet.Address })
        {
            using var response = await site.Client.GetAsync(path);
            Assert.Equal(PageHeaders.Policy, response.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Theory]
    [InlineData("/articles/0000000000000000")]
    [InlineData("/articles/0000000000000000?version=1")]
    [InlineData("/articles/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/articles/'%20OR%201=1")]
    [InlineData("/speakers/person:nobody")]
    [InlineData("/speakers/%0A%22")]
    public async Task What_is_not_there_is_said_with_404(string path)
    {
        using var response = await site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Not found", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_the_front_page_leads_somewhere()
    {
        var page = await site.Client.GetStringAsync("/");
        var links = Links().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(link => link.StartsWith('/')).Distinct().ToList();

        Assert.True(links.Count > 10);
        foreach (var link in links)
        {
            using var response = await site.Client.GetAsync(link);
            Assert.True(response.IsSuccessStatusCode, link);
        }
    }

    [Fact]
    public async Task Visitors_who_ask_too_much_are_slowed_down()
    {
        using var folder = new TempFolder();
        await using var server = await SiteFixture.StartAsync(folder, new() { ["Host:RequestsPerMinute"] = "3" });
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 4; request++)
        {
            using var response = await client.GetAsync("/");
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public void Marks_lie_on_the_words_and_nest_into_valid_markup()
    {
        const string Text = "First he said: one two three. Then four.";
        var html = new HtmlWriter();
        var quotes = new[] { Quote(0, Text, new TextSpan(15, 28)), Quote(1, Text, new TextSpan(19, 22)), Quote(2, Text, new TextSpan(6, 8), new TextSpan(35, 39)) };
        var article = new Article
        {
            Id = new ArticleId("a"),
            Outlet = "Example Times",
            Title = "T",
            Text = Text,
            ContentHash = "",
            IngestedAt = default,
        };

        MarkedText.Render(html, new Search.Querying.Pages.ArticlePage(article, 1, quotes, []), wholeText: true);

        Golden.Matches(html + "\n", "tests", "Bot.Host.Tests", "Pages", "marked-text.golden.html");
    }

    private static Search.Querying.Pages.PageQuote Quote(int ordinal, string text, params TextSpan[] pieces) => new()
    {
        Version = 1,
        Ordinal = ordinal,
        Kind = QuoteKind.Direct,
        Act = SpeechAct.Said,
        Text = string.Join(" … ", pieces.Select(piece => piece.In(text))),
        Pieces = pieces,
        Paragraph = new TextSpan(0, text.Length),
        Speaker = new SpeakerView("Anna <Example>", null, SpeakerKind.Person, 1),
        SpeakerKey = null,
        DeepLink = null,
        RemovedBy = null,
    };

    private static string Plain(string page) => WebUtility.HtmlDecode(Tags().Replace(Notes().Replace(page, ""), ""));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("<sup>.*?</sup>")]
    private static partial Regex Notes();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();
}
