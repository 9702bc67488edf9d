using System.Globalization;

namespace Bot.Search.Tests.Reading;

/// <summary>Whose text is taken from pages that hold more than one, and which of their dates.</summary>
public sealed class PageLayoutTests
{
    private const string Story =
        "<p>The ferry harbour at Nordvik was closed on Friday after a crane had leaned over the quay for most of the night.</p>" +
        "<p>\"Nobody goes near it before the wind drops,\" said harbour master Jon Ekdal, who had slept in his car.</p>" +
        "<p>Two ferries were sent to the old pier, where there is room for forty cars and no more, the company said.</p>";

    private const string Teaser =
        "<p>In other news the choir of Vallby sang for nine hours without a break, and nobody has yet found the organist since.</p>" +
        "<p>\"We saw her last at the fourth hymn,\" said the verger, Lise Berg, at the church door.</p>";

    private const string Head = "<h1>Crane closes harbour</h1>";

    [Theory]
    [InlineData($"<div class=story>{Head}{Story}</div><section><article><h3>Choir sings on</h3>{Teaser}</article></section>")]
    [InlineData($"<section><article><h3>Choir sings on</h3>{Teaser}</article></section><div class=story>{Head}{Story}</div>")]
    [InlineData($"<header>{Head}</header><div>{Story}</div><article><h3>Choir sings on</h3>{Teaser}</article>")]
    [InlineData($"<main>{Head}{Story}<article><h3>Choir sings on</h3>{Teaser}</article></main>")]
    [InlineData($"<main><article>{Head}{Story}</article><article><h2><a href=/choir>Choir sings on</a></h2>{Teaser}{Teaser}{Teaser}</article></main>")]
    [InlineData($"{Head}<article>{Story}</article><div class=reactions>{Teaser}{Teaser}{Teaser}{Teaser}</div>")]
    [InlineData($"<article>{Head}{Story}</article><div class=reactions>{Teaser}{Teaser}{Teaser}{Teaser}</div>")]
    [InlineData($"<aside><article>{Teaser}{Teaser}{Teaser}</article></aside><article>{Head}{Story}</article>")]
    [InlineData($"<div class=\"layout no-sidebar\">{Head}{Story}</div>")]
    [InlineData($"<div class=\"page with-comments\">{Head}{Story}</div><div class=comments>{Teaser}</div>")]
    [InlineData($"<div class=gallery-article>{Head}{Story}</div>")]
    [InlineData($"<article>{Head}<div class=paywall>{Story}</div></article>")]
    [InlineData($"<form><div id=content>{Head}{Story}</div></form>")]
    [InlineData($"<article>{Head}<div itemprop=articleBody><p>The ferry harbour</p></div><div class=share-box>Tell others</div>{Story}</article>")]
    [InlineData($"<article>{Head}{Story}<div class=\"gallery\">{Teaser}</div><div class=\"related-stories\">{Teaser}</div></article>")]
    public void The_story_is_taken_and_not_what_stands_beside_it(string body)
    {
        var text = ReadingRig.Single(ReadingRig.Text($"<html><head><title>x</title></head><body>{body}</body></html>")).Text;

        Assert.Contains("Jon Ekdal", text, StringComparison.Ordinal);
        Assert.DoesNotContain("choir", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<article><h2>{0}:10</h2>{1}</article>")]
    [InlineData("<article><h2><a href=\"#p{0}\">{0}:10</a></h2>{1}</article>")]
    [InlineData("<article><h2><a href=\"/live/storm?post={0}\">{0}:10</a></h2>{1}</article>")]
    [InlineData("<div class=post><article><h2>{0}:10</h2>{1}</article></div>")]
    [InlineData("<article><h2>{0}:10</h2><div itemprop=articleBody>{1}</div></article>")]
    public void All_posts_of_a_live_page_are_its_text(string post)
    {
        var posts = Enumerable.Range(1, 4).Select(number => string.Format(CultureInfo.InvariantCulture, post, number, Story.Replace("Ekdal", $"Ekdal {number}", StringComparison.Ordinal)));
        var page = $"<html><head><link rel=canonical href=https://coast.example/live/storm></head><body><main>{Head}{string.Concat(posts)}</main></body></html>";

        var text = ReadingRig.Single(ReadingRig.Text(page)).Text;

        Assert.All(Enumerable.Range(1, 4), number => Assert.Contains($"Ekdal {number}", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"<main><article>{Head}{Story}{Story}{Story}{Story}</article><article><h2>Choir sings on</h2>{Teaser}</article></main>")]
    [InlineData($"<main><article>{Head}{Story}</article><article><h2><a href=/choir>Choir sings on</a></h2>{Teaser}</article></main>")]
    public void A_teaser_in_the_list_of_the_story_is_no_post(string body)
    {
        Assert.DoesNotContain("choir", ReadingRig.Single(ReadingRig.Text($"<html><body>{body}</body></html>")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Please switch JavaScript on to read this paper: it needs a newer browser than yours seems to be.</p>")]
    [InlineData("<main><p>We and our 812 partners keep cookies on your device. Accept all of them or manage your choices before you go on to our site.</p></main>")]
    [InlineData("<div id=app></div>")]
    public void The_text_in_a_pages_data_is_taken_when_the_page_shows_another(string body)
    {
        Assert.Contains("Jon Ekdal", ReadingRig.Single(ReadingRig.Text(WithBody(body))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shown_text_is_kept_with_its_paragraphs_when_the_data_hold_the_same()
    {
        Assert.Equal(3, ReadingRig.Single(ReadingRig.Text(WithBody($"<article>{Head}{Story}</article>"))).Text.Split("\n\n").Length);
    }

    private static string WithBody(string body)
    {
        var data = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["@type"] = "NewsArticle", ["headline"] = "Crane closes harbour", ["articleBody"] = Story });
        return $"<html><head><script type=\"application/ld+json\">{data}</script></head><body>{body}</body></html>";
    }
}
