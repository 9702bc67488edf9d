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
    [InlineData($"<main>{Head}{Story}{Story}{Story}<section class=block><h2>Most read</h2>{Teaser}</section></main>")]
    [InlineData($"<main>{Head}{Story}{Story}<div><div><h3>Related:</h3></div>{Teaser}</div>{Story}</main>")]
    [InlineData($"<article>{Head}{Story}{Story}{Story}<h2>More from Vallby</h2><div>{Teaser}</div></article>")]
    [InlineData($"<article>{Head}{Story}{Story}<h4>Lesen Sie auch</h4><section>{Teaser}</section>{Story}</article>")]
    [InlineData($"<article>{Head}{Story}<div data-component=newsletter-block>{Teaser}</div></article>")]
    [InlineData($"<article>{Head}{Story}<div data-testid=related-stories>{Teaser}</div>{Story}</article>")]
    public void The_story_is_taken_and_not_what_stands_beside_it(string body)
    {
        var text = ReadingRig.Single(ReadingRig.Text($"<html><head><title>x</title></head><body>{body}</body></html>")).Text;

        Assert.Contains("Jon Ekdal", text, StringComparison.Ordinal);
        Assert.DoesNotContain("choir", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h2>Read more</h2>")]
    [InlineData("<h2>Latest</h2>")]
    [InlineData("<div class=x><h2>Headlines</h2></div>")]
    public void A_heading_does_not_speak_against_what_holds_the_story(string heading)
    {
        var text = ReadingRig.Single(ReadingRig.Text($"<html><head><title>Crane closes harbour</title></head><body><main><div>{heading}{Story}</div></main></body></html>")).Text;

        Assert.Contains("Jon Ekdal", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_a_text_that_is_set_as_typed_stay_lines()
    {
        var text = ReadingRig.Single(ReadingRig.Text("<html><head><title>Bulletin</title></head><body><pre>\nCRANE CLOSES HARBOUR\n\nThe ferry harbour at Nordvik was closed on Friday after a crane\nhad leaned over the quay for most of the night.\n  \n\"Nobody goes near it before the wind drops,\" said harbour master\nJon Ekdal, who had slept in his car.\n</pre></body></html>")).Text;

        Assert.Contains("after a crane\nhad leaned over the quay for most of the night.\n\n\"Nobody goes near it", text, StringComparison.Ordinal);
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
    [InlineData($"<article>{Head}<div class=\"offer hidden\">{Teaser}</div>{Story}</article>")]
    [InlineData($"<article>{Head}{Story}<section class=hidden>{Teaser}</section></article>")]
    [InlineData($"<article>{Head}<div class=\"hidden md:block\">{Story}</div></article>")]
    [InlineData($"<main class=hidden>{Head}{Story}</main>")]
    [InlineData($"<main>{Head}{Story}</main><div id=onetrust-consent-sdk><div aria-modal=true>{Teaser}{Teaser}{Teaser}{Teaser}</div></div>")]
    [InlineData($"<main>{Head}{Story}</main><div role=alertdialog>{Teaser}{Teaser}{Teaser}{Teaser}</div>")]
    [InlineData($"<main>{Head}{Story}</main><div class=didomi-popup>{Teaser}{Teaser}</div>")]
    [InlineData($"<article>{Head}{Story}</article><article><h1>Choir sings on</h1>{Teaser}</article>")]
    public void What_is_hidden_until_a_script_shows_it_and_what_is_asked_of_visitors_is_no_text(string body)
    {
        var text = ReadingRig.Single(ReadingRig.Text($"<html><head><title>Crane closes harbour</title></head><body>{body}</body></html>")).Text;

        Assert.Contains("Jon Ekdal", text, StringComparison.Ordinal);
        Assert.DoesNotContain("choir", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"<main>{Head}<!--$?--><template id=\"B:0\"></template><p>Loading</p><!--/$--></main><footer>About us</footer><div hidden id=\"S:0\"><div class=body>{Story}</div></div><script>$RC(\"B:0\",\"S:0\")</script>")]
    [InlineData($"<main>{Head}<template id=\"P:1a\"></template></main><div hidden id=\"S:1a\"><article>{Story}</article></div>")]
    [InlineData($"<main>{Head}<template id=\"B:0\"></template></main><div hidden id=\"S:0\"><div><template id=\"B:1\"></template></div></div><div hidden id=\"S:1\">{Story}</div>")]
    [InlineData($"{Head}<div hidden id=\"S:0\">{Story}</div>")]
    [InlineData($"<main>{Head}<p>The harbour of Nordvik is closed, and the ferry company does not know for how long it will be, it said.</p><p>A crane leans over the quay, people say, and nobody is allowed to go near it before the wind drops a little.</p><template id=\"B:3\"></template></main><div hidden id=\"S:3\">{Story}</div>")]
    public void A_page_that_is_sent_in_pieces_is_put_together(string body)
    {
        Assert.Contains("Jon Ekdal", ReadingRig.Single(ReadingRig.Text($"<html><head><title>Crane closes harbour</title></head><body>{body}</body></html>")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<ul>", "<li><h3><a href=/choir/{0}>Choir sings on {0}</a></h3><p>In other news the choir of Vallby sang for {0} hours without a break, and nobody has found the organist.</p></li>", "</ul>")]
    [InlineData("<div>", "<div class=x{0}><a href=/choir/{0}><h2>Choir sings on {0}</h2></a><div><p>In other news the choir of Vallby sang for {0} hours without a break, and nobody has found the organist.</p></div></div>", "</div>")]
    [InlineData("<section>", "<div><div><span>{0} hours ago</span><h4><a href=https://coast.example/choir/{0}>Choir sings on</a></h4></div><p>In other news the choir of Vallby sang for {0} hours without a break, and nobody has found the organist.</p></div>", "</section>")]
    public void A_list_of_other_stories_below_the_story_is_no_part_of_it(string start, string entry, string end)
    {
        var list = start + string.Concat(Enumerable.Range(1, 6).Select(number => string.Format(CultureInfo.InvariantCulture, entry, number))) + end;
        var story = string.Concat(Enumerable.Range(1, 6).Select(number => Story.Replace("Ekdal", $"Ekdal {number}", StringComparison.Ordinal)));
        var page = $"<html><head><link rel=canonical href=https://coast.example/crane></head><body><main>{Head}<div>{{0}}{list}</div></main></body></html>";

        Assert.DoesNotContain("choir", ReadingRig.Single(ReadingRig.Text(page.Replace("{0}", story, StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        Assert.Contains("choir", ReadingRig.Single(ReadingRig.Text(page.Replace("{0}", "<p>What the choirs of the coast did in this week, and what they will do in the next one, told in short.</p>", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_stories_on_a_page_whose_own_is_drawn_by_script_are_none()
    {
        const string Page = "<html><head><title>Nepal denies that bird struck plane</title></head><body><h1>Nepal denies that bird struck plane</h1><div id=app></div><ul><li><h3><a href=/choir>Choir sings on</a></h3>" +
            "<p>In other news the choir of Vallby sang for nine hours without a break, and nobody has found the organist.</p></li><li><h3><a href=/lock>Lock shut</a></h3><p>A barge hit the lower gate in thick fog before dawn, and the canal will be closed for nine days, it was said.</p></li></ul></body></html>";

        Assert.IsType<Bot.Search.Reading.ReadResult.Failed>(Assert.Single(ReadingRig.Readers.Read(ReadingRig.Text(Page))));
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
