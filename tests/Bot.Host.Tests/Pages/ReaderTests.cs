using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Bot.Host.Pages;
using Bot.Search.Querying.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Pages;

/// <summary>What helps a reader along: filters, order, counts, names that lead on, quotes that are numbered as they are linked.</summary>
public sealed partial class ReaderTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("q=ceasefire&outlet=Antiwar.com", "Antiwar.com", "SpaceWar.com")]
    [InlineData("q=who+said+security&speaker=Lavrov", "Sergei Lavrov", "Kajsa Ollongren")]
    [InlineData("q=who+said+war&after=2022-03-17", "The Straits Times", "16 Mar 2022")]
    [InlineData("q=who+said+war&before=2022-03-16&kind=direct", "16 Mar 2022", "17 Mar 2022")]
    [InlineData("q=/who-said+war+outlet:SpaceWar.com&outlet=Antiwar.com", "Antiwar.com", "SpaceWar.com")]
    public async Task Fields_beside_the_box_narrow_what_is_asked(string query, string shown, string left)
    {
        var page = await site.Client.GetStringAsync("/?" + query);
        var results = Plain(Body().Match(page).Value);

        Assert.Contains(shown, results, StringComparison.Ordinal);
        Assert.DoesNotContain(left, Plain(string.Concat(Sources().Matches(page).Select(match => match.Value))), StringComparison.Ordinal);
        Assert.Contains("<details class=\"filters\" open=\"\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("after=soon", "could not read after")]
    [InlineData("kind=loud", "is not known")]
    [InlineData("outlet=%22%3E%3Cscript%3E", "ceasefire")]
    [InlineData("speaker=page:99999+limit:1", "ceasefire")]
    [InlineData("after=&before=&speaker=&outlet=&kind=", "Kajsa Ollongren")]
    public async Task What_a_field_cannot_take_is_said_and_never_markup(string fields, string words)
    {
        var page = await site.Client.GetStringAsync("/?q=ceasefire&" + fields);

        Assert.Contains(words, Plain(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_count_stands_above_the_results_and_the_question_in_the_title()
    {
        var page = await site.Client.GetStringAsync("/?q=who+said+ceasefire%3F");

        Assert.Contains("<title>who said ceasefire? · Who said what</title>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("1 result in 3 articles", StringComparison.Ordinal), 1, page.IndexOf("class=\"quote\"", StringComparison.Ordinal));
        Assert.Single(CountNote().Matches(page));
    }

    [Fact]
    public async Task By_date_leads_to_the_timeline_of_the_same()
    {
        var page = await site.Client.GetStringAsync("/?q=/who-said+war+outlet:Antiwar.com");
        var order = WebUtility.HtmlDecode(Order().Match(page).Groups[1].Value);

        Assert.Equal("/timeline war outlet:Antiwar.com", Uri.UnescapeDataString(order["/?q=".Length..]));
        Assert.Contains("Timeline of", await site.Client.GetStringAsync(order), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_links_that_can_be_read_and_old_addresses_still_lead_there()
    {
        var answer = await site.Client.GetStringAsync("/?q=ceasefire");
        var front = await site.Client.GetStringAsync("/");
        var speaker = await site.Client.GetStringAsync("/speakers/kajsa-ollongren");
        var key = (await site.Services.GetRequiredService<ICoveragePages>().ReadCoverageAsync(CancellationToken.None)).Speakers.Single(one => one.Name == "Kajsa Ollongren").Key;
        var older = await site.Client.GetStringAsync("/speakers/" + Uri.EscapeDataString(key));

        Assert.Contains("href=\"/speakers/kajsa-ollongren\">Kajsa Ollongren</a>", answer, StringComparison.Ordinal);
        Assert.Contains("href=\"/speakers/kajsa-ollongren\">Kajsa Ollongren</a>", front, StringComparison.Ordinal);
        Assert.Contains("<h1>Kajsa Ollongren</h1>", speaker, StringComparison.Ordinal);
        Assert.Contains("<h1>Kajsa Ollongren</h1>", older, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_speaker_of_the_front_page_has_a_page_of_that_name()
    {
        var front = await site.Client.GetStringAsync("/");
        var speakers = Speakers().Matches(front).Select(match => (Address: WebUtility.HtmlDecode(match.Groups[1].Value), Name: WebUtility.HtmlDecode(match.Groups[2].Value))).Distinct().ToList();

        Assert.True(speakers.Count > 5);
        foreach (var (address, name) in speakers)
            Assert.Contains($"<h1>{name}</h1>", WebUtility.HtmlDecode(await site.Client.GetStringAsync(address)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_are_numbered_as_they_are_linked_and_lead_to_their_neighbours()
    {
        var page = await site.Client.GetStringAsync($"/articles/{await site.ArticleAsync("SpaceWar.com")}");
        var entries = Entries().Matches(page).ToList();

        Assert.True(entries.Count > 2);
        foreach (var entry in entries)
        {
            var number = entry.Groups[1].Value;
            Assert.Equal(number, entry.Groups[2].Value);
            Assert.Contains($"id=\"quote-{number}\"", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"#note-{number}\" aria-label=\"Quote {number}: ", page, StringComparison.Ordinal);
            Assert.Contains($"id=\"q{int.Parse(number, CultureInfo.InvariantCulture) - 1}\"", page, StringComparison.Ordinal);
        }
        Assert.Equal(entries.Count - 1, Regex.Count(page, ">Next: quote "));
        Assert.Equal(entries.Count - 1, Regex.Count(page, ">Previous: quote "));
    }

    [Fact]
    public async Task The_front_page_shows_the_latest_and_examples_that_find_something()
    {
        var page = await site.Client.GetStringAsync("/");
        var examples = Examples().Match(page).Value;

        Assert.InRange(page.IndexOf(">Latest<", StringComparison.Ordinal), 1, page.IndexOf(">Quotes by date<", StringComparison.Ordinal));
        Assert.Contains("placeholder=\"What did ", page, StringComparison.Ordinal);
        foreach (Match link in Links().Matches(examples))
            Assert.DoesNotContain("Not in the coverage", await site.Client.GetStringAsync(WebUtility.HtmlDecode(link.Groups[1].Value)), StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<![0-9])1 (quotes|articles|passages)", page);
    }

    [Fact]
    public void Months_apart_are_drawn_apart()
    {
        var html = new HtmlWriter();

        DayChart.Render(html, [new(new DateOnly(2022, 1, 3), 1, 1), new(new DateOnly(2022, 1, 20), 1, 2), new(new DateOnly(2022, 12, 30), 2, 4)]);
        var bars = Bars().Matches(html.ToString()).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        var labels = Labels().Matches(html.ToString()).Select(match => (match.Groups[2].Value, match.Groups[3].Value)).ToList();

        // Two days of January share a month; the next bar stands eleven months on.
        Assert.Equal(2, bars.Count);
        Assert.True(bars[1] - bars[0] > 550);
        Assert.Equal(["Jan 2022", "Dec 2022"], [labels[0].Item2, labels[^1].Item2]);
    }

    [Fact]
    public void The_last_label_lies_inside_the_drawing()
    {
        var html = new HtmlWriter();

        DayChart.Render(html, [new(new DateOnly(2022, 1, 3), 1, 1), new(new DateOnly(2022, 3, 3), 1, 2)]);
        var labels = Labels().Matches(html.ToString()).ToList();

        Assert.Equal(("end", "718", "3 Mar 2022"), (labels[^1].Groups[2].Value, labels[^1].Groups[1].Value, labels[^1].Groups[3].Value));
        Assert.Equal("3 Jan 2022", labels[0].Groups[3].Value);
    }

    [Theory]
    [InlineData("Kajsa Ollongren", "kajsa-ollongren")]
    [InlineData("Jarosław Kaczyński", "jaroslaw-kaczynski")]
    [InlineData("Sinéad O’Connor", "sinead-oconnor")]
    [InlineData("Al-Qaeda (Iraq)", "al-qaeda-iraq")]
    [InlineData("G7", "g7")]
    [InlineData("Владимир", "")]
    [InlineData("!?", "")]
    public void A_name_becomes_an_address(string name, string slug) => Assert.Equal(slug, SpeakerSlug.Of(name));

    private static string Plain(string page) => WebUtility.HtmlDecode(Regex.Replace(page, "<[^>]+>", ""));

    [GeneratedRegex("<main.*?</main>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<article class=\"quote\">.*?</article>", RegexOptions.Singleline)]
    private static partial Regex Sources();

    [GeneratedRegex("1 result in 3 articles")]
    private static partial Regex CountNote();

    [GeneratedRegex("class=\"meta order\">.*?href=\"([^\"]+)\"")]
    private static partial Regex Order();

    [GeneratedRegex("href=\"(/speakers/[^\"]+)\">([^<]+)<")]
    private static partial Regex Speakers();

    [GeneratedRegex("<li id=\"note-(\\d+)\" value=\"(\\d+)\"")]
    private static partial Regex Entries();

    [GeneratedRegex("aria-label=\"Examples\">.*?</ul>")]
    private static partial Regex Examples();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("<rect x=\"([0-9.]+)\"")]
    private static partial Regex Bars();

    [GeneratedRegex("<text x=\"([0-9.]+)\" y=\"180\" text-anchor=\"(\\w+)\">([^<]+)<")]
    private static partial Regex Labels();
}
