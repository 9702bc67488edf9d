using Bot.Search.Domain;

namespace Bot.Search.Tests.Reading;

/// <summary>What a page prints for people, beside what its data state for machines.</summary>
public sealed class PrintedDetailsTests
{
    private const string Story =
        "<p>The lock at Aalborg was shut on Monday after a barge had struck the lower gate in thick fog before dawn, and nobody was hurt.</p>" +
        "<p>“We heard it in the kitchen,” said lock keeper Tove Lund, who lives above the pumps with two dogs and a parrot.</p>" +
        "<p>Divers found the hinge bent, and the canal company expects that traffic will wait for nine days or more, as in 2016.</p>";

    [Theory]
    [InlineData("en", "<p>By Jo Roe | Nov. 18, 2019</p>", "2019-11-18")]
    [InlineData("en", "<p>Monday, November 18th, 2019 at 11:08 a.m.</p>", "2019-11-18")]
    [InlineData("en", "<div>Published on: June 25, 2021</div>", "2021-06-25")]
    [InlineData("en", "<div>Posted by Jo Roe - 2019-04-10</div>", "2019-04-10")]
    [InlineData("en", "<div><span>November 20, 2019</span> - <span>11:28 GMT</span></div>", "2019-11-20T11:28:00+00:00")]
    [InlineData("en", "<p>The gate was struck in thick fog, and nobody was hurt, the canal company says.</p><div>18 November 2019</div>", "2019-11-18")]
    [InlineData("de", "<p>publiziert am 30. Juli 2018</p>", "2018-07-30")]
    [InlineData("de", "<p>Von Jo Roe, 08.04.2015, 12:46 Uhr</p>", "2015-04-08")]
    [InlineData("fr", "<p>Publié le 30 avril 2015 à 07h19</p>", "2015-04-30")]
    [InlineData("fr", "<p>Par Jo Roe, le 4 août 2021</p>", "2021-08-04")]
    [InlineData("es", "<p>7 de diciembre de 2017</p>", "2017-12-07")]
    [InlineData("it", "<p>02 Ago 2017</p>", "2017-08-02")]
    [InlineData("pt", "<p>23/08/2018 | 2 comentários</p>", "2018-08-23")]
    [InlineData("nl", "<p>Geplaatst op 3 mei 2021 om 10:15</p>", "2021-05-03")]
    [InlineData("pl", "<p>opublikowano 12 października 2020</p>", "2020-10-12")]
    [InlineData("ru", "<p>18 ноября 2019, 14:30</p>", "2019-11-18")]
    [InlineData("ja", "<p>2016.12.01</p>", "2016-12-01")]
    [InlineData("zh", "<p>2017年3月10日 09:58 来源：新华</p>", "2017-03-10")]
    [InlineData("ko", "<p>기사입력 :[ 2018-09-28 17:32 ]</p>", "2018-09-28")]
    public void A_date_near_the_headline_is_read_in_whatever_element_and_language(string language, string line, string published)
    {
        Assert.Equal(published, Read("", $"<h1>Lock shut</h1>{line}{Story}", language).Published?.ToString());
    }

    [Theory]
    [InlineData("<div class=story-title>Lock shut in thick fog</div><p>By Jo Roe</p><p>18 November 2019</p>")]
    [InlineData("<h2>Lock shut in thick fog</h2><div>By Jo Roe | 18 November 2019</div>")]
    [InlineData("<dl class=newsTitle><dt>Lock shut in thick fog</dt></dl><div>By Jo Roe - 2019-11-18</div>")]
    [InlineData("<h3 class=headline>Lock shut in thick fog</h3><span>18 November 2019</span> <span>By Jo Roe</span>")]
    [InlineData("<div class=entry><h2 class=entry-title><a href=/lock>Lock shut in thick fog</a></h2><p>By Jo Roe on 18 November 2019</p></div>")]
    public void The_head_of_the_story_is_below_its_own_title_where_the_only_h1_is_the_sites_name(string head)
    {
        var links = string.Concat(Enumerable.Range(1, 30).Select(number => $"<li><a href=/s/{number}>Part {number}</a></li>"));

        var article = Read("<title>Lock shut in thick fog - Canal Post</title>", $"<header><h1><a href=/>Canal Post</a></h1><ul>{links}</ul></header><div>{head}{Story}</div>", "en");

        Assert.Equal(("Lock shut in thick fog", "Jo Roe", "2019-11-18"), (article.Title, article.Byline, article.Published?.ToString()));
    }

    [Theory]
    [InlineData("The lower gate of the lock was struck_")]
    [InlineData("The lower gate of the lock was struck_ _")]
    [InlineData("The lower gate of the lock was struck / _")]
    public void A_title_that_ends_with_what_parts_titles_has_nothing_behind_it(string title) =>
        Assert.StartsWith("The lower gate of the lock was struck", Read($"<title>{title}</title>", Story, "en").Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "<p>Updated November 20, 2019</p>")]
    [InlineData("en", "<p>Last updated</p><p>November 20, 2019</p>")]
    [InlineData("en", "<p>03/04/2022</p>")]
    [InlineData("en", "<p>It was the worst accident on the canal since that of 8 May 2015, people say</p>")]
    [InlineData("en", "<table><tr><td>Built</td><td>3 May 1999</td></tr></table>")]
    [InlineData("de", "<p>Zuletzt aktualisiert am 30. Juli 2018</p>")]
    [InlineData("fr", "<p>Mis à jour le 30 avril 2015</p>")]
    [InlineData("es", "<p>Actualizado: 7 de diciembre de 2017</p>")]
    [InlineData("it", "<p>Aggiornato il 2 agosto 2017</p>")]
    [InlineData("en", "<p>18 Nonember 2019</p>")]
    public void A_change_a_guess_and_a_date_that_is_told_of_are_none(string language, string line)
    {
        Assert.Null(Read("", $"<h1>Lock shut</h1>{line}{Story}", language).Published);
    }

    [Theory]
    [InlineData("2019-11-19T02:24:00Z", "<time datetime='2019-11-19 02:24:00 UTC'>Nov 18, 2019\n at\n 9:24 pm ET</time>", "2019-11-18T21:24:00-05:00")]
    [InlineData("2019-11-20T01:53:14Z", "<p>Nov. 19, 2019 5:53 PM</p>", "2019-11-19")]
    [InlineData("2019-11-19T04:50:22+00:00", "<p>by Jo Roe — November 18, 2019</p>", "2019-11-18")]
    [InlineData("2018-09-15", "<div>By Jo Roe - 2018-09-16</div>", "2018-09-16")]
    [InlineData("2018-06-12T23:00:00Z", "<p class=date>13 June 2018</p>", "2018-06-13")]
    [InlineData("2019-11-19T12:00:00Z", "<p>November 19, 2019</p>", "2019-11-19T12:00:00+00:00")]
    [InlineData("2019-11-19T12:00:00Z", "<p>November 19, 2018</p>", "2019-11-19T12:00:00+00:00")]
    [InlineData("2019-11-19T12:00:00Z", "<p>Updated November 20, 2019</p>", "2019-11-19T12:00:00+00:00")]
    [InlineData("2019-11-19T12:00:00Z", "<p>The lock closes again on November 20, 2019</p>", "2019-11-19T12:00:00+00:00")]
    [InlineData("2019-11-19T12:00:00Z", "<h2>Gates to close on November 20, 2019, for good</h2>", "2019-11-19T12:00:00+00:00")]
    [InlineData("2019-11-19T12:00:00Z", "<p>Barge of 20 November 2019 was too wide, says captain</p>", "2019-11-19T12:00:00+00:00")]
    public void The_day_is_that_of_the_newsroom_and_not_that_of_its_system(string data, string line, string published)
    {
        Assert.Equal(published, Read($"<meta property=article:published_time content='{data}'>", $"<h1>Lock shut</h1>{line}{Story}", "en").Published?.ToString());
    }

    [Theory]
    [InlineData("Jo Roe, Canal Post", "Jo Roe")]
    [InlineData("Jo Roe Canal Post", "Jo Roe")]
    [InlineData("Jo Roe, Canal Post Business", "Jo Roe")]
    [InlineData("Jo Roe, CNN", "Jo Roe")]
    [InlineData("Jo Roe, The Canal Post", "Jo Roe")]
    [InlineData("Jo Roe, Associated Press", "Jo Roe")]
    [InlineData("Jo Roe, AP Auto Writer", "Jo Roe")]
    [InlineData("Jo Roe, Ann Bee and Bo Cee, Reuters", "Jo Roe, Ann Bee and Bo Cee")]
    [InlineData("Analysis by Jo Roe, Editor-at-large", "Jo Roe")]
    [InlineData("Jo Roe, Software Engineer on Canal Locks", "Jo Roe")]
    [InlineData("Jo Roe, MD, Ann Bee, PhD", "Jo Roe, MD, Ann Bee, PhD")]
    [InlineData("Ursula von der Leyen, Omar bin Said", "Ursula von der Leyen, Omar bin Said")]
    [InlineData("Jo Roe (jr), Ann Bee (AP)", "Jo Roe, Ann Bee")]
    [InlineData("Jo (Josephine) Roe", "Jo (Josephine) Roe")]
    [InlineData("Jo Roe/Ann Bee", "Jo Roe, Ann Bee")]
    [InlineData("Jo Roe; Ann Bee", "Jo Roe, Ann Bee")]
    [InlineData("Jo Roe, Aalborg", "Jo Roe")]
    [InlineData("Jo Roe in Aalborg and Ann Bee in New York", "Jo Roe and Ann Bee")]
    [InlineData("Jo Roe and AFP", "Jo Roe")]
    [InlineData("An analysis by Jo Roe", "Jo Roe")]
    [InlineData("Jo Roe, Canalpost.example", "Jo Roe")]
    [InlineData("Jo Roe und Ann Bee, Reuters", "Jo Roe, Ann Bee")]
    [InlineData("Jo Roe, Leitender Wirtschaftsredakteur", "Jo Roe")]
    [InlineData("Eine Analyse von Jo Roe", "Jo Roe")]
    [InlineData("Kommentar von, Jo Roe", "Jo Roe")]
    [InlineData("Von", null)]
    [InlineData("3 Min", null)]
    [InlineData("Reuters", "Reuters")]
    [InlineData("Our Foreign Staff", "Our Foreign Staff")]
    [InlineData("Canal Post", "Canal Post")]
    public void A_post_an_agency_and_the_outlet_itself_are_no_other_author(string stated, string? byline)
    {
        Assert.Equal(byline, Read($"<meta property=og:site_name content='Canal Post'><meta name=author content='{stated}'>", $"<h1>Lock shut</h1>{Story}", "en").Byline);
    }

    [Theory]
    [InlineData("Canal Post", "<p>By Jo Roe</p>", "Jo Roe")]
    [InlineData("Canal Post Staff", "<p>By Jo Roe</p>", "Jo Roe")]
    [InlineData("CANAL POST news desk", "<div class=byline>By Jo Roe</div>", "Jo Roe")]
    [InlineData("kevin-r", "<p>By Jo Roe</p>", "Jo Roe")]
    [InlineData("jroe", "<div class=byline>Jo Roe</div>", "Jo Roe")]
    [InlineData("Jo Roe", "<div class=byline>By <a rel=author href=/jo>Jo Roe</a>, <a rel=author href=/ann>Ann Bee</a></div>", "Jo Roe, Ann Bee")]
    [InlineData("Jo Roe", "<div class=byline>By <a rel=author href=/ann>Ann Bee</a></div>", "Jo Roe")]
    [InlineData("Jo Roe", "<div class=byline>Jo Roe<br>View More Articles</div>", "Jo Roe")]
    [InlineData("Jo Roe", "<div class=byline>Jo, Jo Roe, Nov 18, 2019</div>", "Jo Roe")]
    [InlineData("jroe", "<div class=byline><div><span>Jo Roe</span> <span>Ann Bee</span> <span>Bo Cee Dee</span></div></div>", "Jo Roe, Ann Bee, Bo Cee Dee")]
    [InlineData("jroe", "<div class=byline>By <a href=/x>Jo Roe</a> <a href=/y>Ann Bee</a></div>", "Jo Roe, Ann Bee")]
    [InlineData("jroe", "<div class=byline><span>Jo</span> <span>Roe</span></div>", "Jo Roe")]
    [InlineData("jroe", "<ul class=authors><li><span>by</span> <span>Jo Roe</span></li></ul><ul class=authors__meta><li>3 Min</li></ul>", "Jo Roe")]
    public void A_printed_name_comes_before_an_account_and_the_outlet_and_completes_the_data(string stated, string printed, string byline)
    {
        Assert.Equal(byline, Read($"<meta property=og:site_name content='Canal Post'><meta name=author content='{stated}'>", $"<h1>Lock shut</h1>{printed}{Story}", "en").Byline);
    }

    [Theory]
    [InlineData("""{"@type":"Organization","name":"Water News Agency"}""", "Jo Roe")]
    [InlineData("""[{"@type":"NewsMediaOrganization","name":"Water News Agency"}]""", "Jo Roe")]
    [InlineData("""{"@id":"#desk"},"publisher":{"@id":"#desk","@type":"Organization","name":"Water News Agency"}""", "Jo Roe")]
    [InlineData("""{"@type":"Person","name":"Ann Bee"}""", "Ann Bee")]
    [InlineData("\"Ann Bee\"", "Ann Bee")]
    public void A_printed_name_comes_before_an_organization_that_the_data_name(string author, string byline)
    {
        var head = $"<meta property=og:site_name content='Canal Post'><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Lock shut\",\"author\":{author}}}</script>";

        Assert.Equal(byline, Read(head, $"<h1>Lock shut</h1><p>By Jo Roe</p>{Story}", "en").Byline);
    }

    [Theory]
    [InlineData("de", "<p>Von Jo Roe</p>", "Jo Roe")]
    [InlineData("fr", "<p>Par Jo Roe et Ann Bee</p>", "Jo Roe et Ann Bee")]
    [InlineData("es", "<div class=author>Por: Jo Roe</div>", "Jo Roe")]
    [InlineData("it", "<div class=byline>di Jo Roe</div>", "Jo Roe")]
    [InlineData("en", "<p>3/15/2021 7:11 AM PST BY JO ROE</p>", "JO ROE")]
    [InlineData("en", "<p>15 October 2019 by Jo Roe</p>", "Jo Roe")]
    [InlineData("en", "<p>Von Miller</p>", null)]
    [InlineData("es", "<div><a href=/autor/jo-roe>Jo Roe</a></div><p>5 comentarios</p>", "Jo Roe")]
    [InlineData("en", "<div><a href=/authors/jo>Jo Roe</a> &amp; <a href=/authors/ann>Ann Bee</a></div>", "Jo Roe, Ann Bee")]
    [InlineData("en", "<p>The lock of <a href=/profile/jo-roe>Jo Roe</a> is shut.</p>", null)]
    [InlineData("de", "<p>Von Anfang an war es klar</p>", null)]
    public void A_line_that_begins_as_a_byline_does_in_the_pages_language_is_one(string language, string line, string? byline)
    {
        Assert.Equal(byline, Read("", $"<h1>Lock shut</h1>{line}{Story}", language).Byline);
    }

    [Theory]
    [InlineData("<title>Take care - canalpost at the great fair</title>", "Take care - canalpost at the great fair", "Take care - canalpost at the great fair")]
    [InlineData("<meta property=og:title content='Barge row seems to be over'><title>Barge hits lock gate in fog - Canal Post</title>", "Barge hits lock gate in fog", "Barge hits lock gate in fog")]
    [InlineData("<meta property=og:title content='Barge hits gate'><title>Barge hits gate - Canal Post</title>", "Canal Post", "Barge hits gate")]
    [InlineData("<meta property=og:title content='Barge hits lock gate in fog'><title>Aalborg lock: what we know of the barge - Canal Post</title>", "Barge hits lock gate in fog", "Barge hits lock gate in fog")]
    [InlineData("<meta property=og:title content='Barge row seems to be over'><title>Barge row seems to be over - Canal Post</title>", "Barge hits lock gate in fog", "Barge row seems to be over")]
    [InlineData("<meta property=og:title content='Opinion | Why locks matter'><title>Opinion | Why locks matter - Canal Post</title>", "Why locks matter", "Why locks matter")]
    [InlineData("<title>Barge hits lock gate (Water News) - Canal Post</title>", "Barge hits lock gate", "Barge hits lock gate")]
    [InlineData("<title>Barge hits lock\u00ADgate in fog - Canal Post</title>", "Barge hits lock\u00ADgate in fog", "Barge hits lockgate in fog")]
    [InlineData("<title>Barge hits gate _News _Canal Post</title>", "Barge hits gate", "Barge hits gate")]
    [InlineData("<title>Opinion: Why locks matter</title>", "Opinion", "Opinion: Why locks matter")]
    [InlineData("<title>Barge | Gate | Lock – Canal Post</title>", "Barge | Gate | Lock", "Barge | Gate | Lock")]
    public void What_page_and_window_both_show_is_the_headline(string head, string heading, string title)
    {
        Assert.Equal(title, Read(head, $"<h1>{heading}</h1>{Story}", "en").Title);
    }

    [Theory]
    [InlineData("<link rel=alternate type='application/rss+xml' title='Canal Post » Feed' href=/feed>", "", "Canal Post", "feed's title")]
    [InlineData("<link rel=alternate type='application/atom+xml' title='Canal Post - Atom' href=/feed>", "", "Canal Post", "feed's title")]
    [InlineData("", "<header><a rel=home href=/>Canal Post</a></header>", "Canal Post", "site's head")]
    [InlineData("", "<div class=site-logo><img alt='Canal Post logo'></div>", "Canal Post", "site's head")]
    [InlineData("", "<a href=/><img alt='Canal Post Home'></a>", "Canal Post", "site's head")]
    [InlineData("", "<div class=site-title>The Deep Sea Herald</div>", "canalpost.example", "the host's name")]
    [InlineData("<meta property=og:site_name content='Deep Sea Herald'>", "<a rel=home href=/>Canal Post</a>", "Deep Sea Herald, on canalpost.example", "og:site_name")]
    [InlineData("<meta property=og:site_name content='The Canal Post Company'><title>Lock shut - The Canal Post</title>", "", "The Canal Post", "title element")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Lock shut\",\"publisher\":{\"name\":\"Canal\"}}</script><meta property=og:site_name content='Canal Post'><title>Lock shut - Canal Post</title>", "", "Canal Post", "og:site_name")]
    public void Where_data_name_no_outlet_the_head_of_the_site_does(string head, string body, string outlet, string place)
    {
        var article = Read(head, $"{body}<article><h1>Lock shut</h1>{Story}</article>", "en");

        Assert.Equal((outlet, place), (article.Outlet, article.Sources.Outlet));
    }

    [Theory]
    [InlineData("Lock shut | Canal Post", "Canal Post")]
    [InlineData("Lock shut_News_Canal Post", "Canal Post")]
    [InlineData("Lock shut [Canal Post]", "Canal Post")]
    [InlineData("Lock shut again - Canal Post", "Canal Post")]
    [InlineData("Another page - Canal Post", "Local file")]
    [InlineData("Lock shut", "Local file")]
    public void A_saved_page_without_an_address_is_of_whom_its_title_ends_with(string window, string outlet)
    {
        var page = $"<!DOCTYPE html><html><head><title>{window}</title></head><body><h1>Lock shut</h1><article>{Story}</article></body></html>";

        Assert.Equal(outlet, ReadingRig.Single(ReadingRig.Text(page)).Outlet);
    }

    private static Article Read(string head, string body, string language) => ReadingRig.Single(ReadingRig.Text(
        $"<!DOCTYPE html><html lang={language}><head><link rel=canonical href=https://canalpost.example/lock>{head}</head><body>{body}</body></html>"));
}
