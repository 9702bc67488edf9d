namespace Bot.Search.Tests.Reading;

/// <summary>Which part of a page is taken for its text, where names speak against it or nothing marks it.</summary>
public sealed class MainTextTests
{
    private const string One = "The lock at Aalborg was shut on Monday after a barge had struck the lower gate in thick fog before dawn.";
    private const string Two = "“We heard it in the kitchen,” said lock keeper Tove Lund, who lives above the pumps with two dogs.";
    private const string Three = "Divers found the hinge bent, and the canal company expects that traffic will wait for nine days or more.";
    private const string Story = $"<p>{One}</p><p>{Two}</p><p>{Three}</p>";

    private const string Footer =
        "<div class=foot-matter><p>Our paper is made by eleven people in a former net loft, and printed on the other side of the canal.</p>" +
        "<p>Subscribers may write to us at any time; letters are answered by hand, in the order in which they come in.</p></div>";

    [Theory]
    [InlineData("class='entry tag-trending'")]
    [InlineData("class='story related-none'")]
    [InlineData("class='widget_text'")]
    [InlineData("class='teaser-body'")]
    [InlineData("class='more-news post'")]
    [InlineData("class='sponsor_name_none text'")]
    [InlineData("class='popularStory'")]
    [InlineData("class='print-area'")]
    [InlineData("id='sidebar-off'")]
    [InlineData("id='page_menu_text'")]
    [InlineData("id='newsletter-2021-03'")]
    public void A_name_alone_does_not_speak_against_the_story(string name)
    {
        var text = Read($"<h1>Lock shut</h1><div {name}>{Story}</div>{Footer}");

        Assert.Contains(Two, text, StringComparison.Ordinal);
        Assert.DoesNotContain("net loft", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<article><h1>Lock shut</h1><p class='paywall'>{1}</p><p class='paywall'>{2}</p><p class='paywall'>{3}</p></article>")]
    [InlineData("<div><h1>Lock shut</h1><p class='subscription-text'>{1}</p><p class='subscription-text'>{2}</p><p class='subscription-text'>{3}</p></div>")]
    [InlineData("<h1>Lock shut</h1><div class=txt>{1}<br><br>{2}<br><br>{3}</div>")]
    [InlineData("<h1>Lock shut</h1><table><tr><td><font>{1}<br/><br/>{2}<br/><br/>{3}</font></td></tr></table>")]
    [InlineData("<h1>Lock shut</h1><div id=c><div>{1}</div><div>{2}</div><div>{3}</div></div>")]
    [InlineData("<h1>Lock shut</h1><div class=part><div><p>{1}</p></div></div><div class=part><div><p>{2}</p><p>{3}</p></div></div>")]
    [InlineData("<h1>Lock shut</h1><section class=s1><p>{1}</p><p>{2}</p></section><section class=s2><p>{3}</p></section>")]
    [InlineData("<div><h1>Lock shut</h1><div class=standfirst>{1}</div><div class=body><p>{2}</p><p>{3}</p></div></div>")]
    [InlineData("<div><h1>Lock shut</h1><p class=intro>{1}</p><div class=body><p>{2}</p><p>{3}</p></div></div>")]
    [InlineData("<main><h1>Lock shut</h1><figure><blockquote>{1}</blockquote><figcaption>A sign</figcaption></figure><p>{2}</p><p>{3}</p></main>")]
    public void The_whole_story_is_taken(string page)
    {
        var text = Read(page.Replace("{1}", One, StringComparison.Ordinal).Replace("{2}", Two, StringComparison.Ordinal).Replace("{3}", Three, StringComparison.Ordinal) + Footer);

        Assert.All([One, Two, Three], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("net loft", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=newsCaption>A barge in fog, and a gate that nobody had seen coming.</div>")]
    [InlineData("<div class=related-stories><p>The choir of Vallby sang for nine hours without a break, and nobody found the organist, said a verger.</p></div>")]
    [InlineData("<div class=photo-gallery><p>Picture 2 of 9: the gate, as a neighbour saw it from her kitchen, and two dogs.</p></div>")]
    public void What_is_named_for_something_else_stays_out_of_the_story(string box)
    {
        var text = Read($"<article><h1>Lock shut</h1><p>{One}</p>{box}<p>{Two}</p><p>{Three}</p></article>");

        Assert.Equal($"{One}\n\n{Two}\n\n{Three}", text);
    }

    [Fact]
    public void What_readers_write_is_no_story_however_long_it_is()
    {
        var comments = string.Concat(Enumerable.Repeat("<p>I have said for years that this gate would go, and nobody at the company has ever listened to me.</p>", 12));

        Assert.DoesNotContain("nobody at the company", Read($"<h1>Lock shut</h1><div>{Story}</div><div class=comments>{comments}</div>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_that_the_story_shows_is_kept()
    {
        var post = "<div class=social-embed><blockquote class=twitter-tweet><p>The gate is bent like a spoon.</p>— Tove Lund (@tove) 1 March 2021</blockquote></div>";

        Assert.Contains("bent like a spoon", Read($"<article><h1>Lock shut</h1><p>{One}</p>{post}<p>{Two}</p><p>{Three}</p></article>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1>Lock shut</h1><p>Short.</p>", "letters of text")]
    [InlineData("<h1>404 - Page not found</h1><p>The page that you have asked for may have been moved or taken away since somebody linked to it. Use the search above, or begin at our front page, where the newest stories stand.</p>", "missing")]
    [InlineData("<main><p>Please enable JavaScript and cookies to continue. We check whether you are a person and not a program before we show you this page, which takes a few seconds and happens once a day for every reader of ours.</p></main>", "in front of the article")]
    [InlineData("<div><p>We use cookies and similar technologies to keep our site working, to measure how it is read and to show you what you may like. With your consent our 812 partners store and read information on your device, which you can change at any time.</p></div>", "in front of the article")]
    [InlineData("<h1>Log in to read on</h1><p>Give your address and your password. Are you new here? Make an account in a minute and read three stories a month for nothing, follow what you care about, and have our letters sent to you in the morning, at noon and at night.</p>", "in front of the article")]
    [InlineData("<h2>We value your privacy</h2><p>We and our 842 friends look at what your device tells about you, such as where it is and who made it, so as to show you what you may like and to count who saw it. You may agree to all of it, to some of it, or go away again.</p>", "in front of the article")]
    [InlineData("<p>Sign in or sign up. It takes a minute, costs nothing and lets you read five stories a month on all your devices, with letters in the morning and at night. By going on you agree to our terms and say that you have read what we do with what you tell us.</p>", "in front of the article")]
    public void A_page_without_an_article_is_stored_as_nothing_and_says_what_was_found(string body, string reason)
    {
        Assert.Contains(reason, ReadingRig.Refusal(ReadingRig.Text(Page(body))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_front_page_is_no_article_and_names_its_feed()
    {
        var cards = string.Concat(Enumerable.Range(1, 12).Select(number => $"<div class=card><h2><a href=/n/{number}>Story {number} of the day</a></h2><p>{One}</p></div>"));
        var page = $"<html><head><link rel=canonical href=https://canalpost.example/><link rel=alternate type=application/rss+xml href=/feed.xml></head><body>{cards}</body></html>";

        Assert.Contains("front page", ReadingRig.Refusal(ReadingRig.Text(page) with { Address = new Uri("https://canalpost.example/") }), StringComparison.Ordinal);
    }

    private static string Read(string body) => ReadingRig.Single(ReadingRig.Text(Page(body))).Text;

    private static string Page(string body) => $"<!DOCTYPE html><html lang=en><head><title>Lock shut</title></head><body>{body}</body></html>";
}
