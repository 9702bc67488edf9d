namespace Bot.Search.Tests.Reading;

public sealed class PageDatesTests
{
    private const string First = "<p>The ferry harbour at Nordvik was closed on Friday after a crane had leaned over the quay for most of the night.</p>";
    private const string Last = "<p>\"Nobody goes near it before the wind drops,\" said harbour master Jon Ekdal, who had slept in his car.</p>";
    private const string Old = "<time datetime=\"2009-01-01\">1 January 2009</time>";
    private const string Own = "<time datetime=\"2021-05-04\">4 May 2021</time>";

    [Theory]
    [InlineData($"<article><h1>Crane</h1>{Own}{First}{Last}</article>", "2021-05-04")]
    [InlineData($"<header><div>{Own}</div><h1>Crane</h1></header><article>{First}{Last}</article>", "2021-05-04")]
    [InlineData($"<h1>Crane</h1><div class=\"byline timestamp\">By N. N., {Own}</div><div>{First}{Last}</div>", "2021-05-04")]
    [InlineData($"<article>{First}<p class=date>{Own}</p>{Last}</article>", "2021-05-04")]
    [InlineData($"<article><h1>Crane</h1>{Old}<time itemprop=datePublished datetime=2021-05-04>x</time>{First}{Last}</article>", "2021-05-04")]
    [InlineData($"<article><h1>Crane</h1><time class=updated datetime=2022-01-01>x</time>{Own}{First}{Last}</article>", "2021-05-04")]
    [InlineData($"<article><h1>Crane</h1><time datetime=14:30>14:30</time>{First}{Last}</article>", null)]
    [InlineData($"<article>{First}{Last}<aside>{Old}</aside></article>", null)]
    [InlineData($"<article>{First}{Last}</article><footer>{Old}</footer>", null)]
    [InlineData($"{First}{Last}<footer>{Old}</footer>", null)]
    [InlineData($"<article>{First}{Last}<div><a href=/x>An old story</a> {Old}</div></article>", null)]
    [InlineData($"<ul class=related-list><li>{Old}</ul><article>{First}{Last}</article>", null)]
    [InlineData($"<div class=ticker>{Old}</div><article>{First}{Last}</article>", null)]
    [InlineData($"<main><article><h1>Crane</h1>{First}{Last}</article><article><h2>Choir</h2>{Old}</article></main>", null)]
    [InlineData($"<article>{First}<p>It was the worst storm on this coast since the one of {Old}, which had taken the roof of the church and all of the boats in the harbour of Vallby.</p>{Last}</article>", null)]
    [InlineData($"<article>{First}{Last}<div class=teaser><meta itemprop=datePublished content=2009-01-01></div></article>", null)]
    public void A_time_element_counts_only_as_a_part_of_the_article(string body, string? expected)
    {
        Assert.Equal(expected, Read("", body));
    }

    [Theory]
    [InlineData("03/04/2022", null)]
    [InlineData("Mar 17", null)]
    [InlineData("17/03/2022", "2022-03-17")]
    [InlineData("Thu, 17 Mar 2022 06:30:00 GMT", "2022-03-17T06:30:00+00:00")]
    public void A_date_in_the_head_counts_when_it_can_be_read_in_one_way(string date, string? expected)
    {
        Assert.Equal(expected, Read($"<meta name=date content=\"{date}\">", First + Last));
    }

    [Theory]
    [InlineData("[{Other},{Own}]", "Crane closes harbour", "2021-05-04")]
    [InlineData("[{Own},{Other}]", "Crane closes harbour", "2021-05-04")]
    [InlineData("{\"@graph\":[{Other},{Own}]}", "Crane closes harbour", "2021-05-04")]
    [InlineData("[{Other},{Third}]", "Page title", null)]
    [InlineData("[{Bare}]", "Crane closes harbour", "2021-05-04")]
    [InlineData("[{Bare},{Own}]", "Crane closes harbour", "2021-05-04")]
    public void Of_several_articles_in_a_pages_data_its_own_is_taken(string data, string title, string? published)
    {
        var json = data
            .Replace("{Own}", Node("Crane closes harbour", "2021-05-04", "https://www.coast.example/crane/"), StringComparison.Ordinal)
            .Replace("{Other}", Node("Choir sings on", "2009-01-01", "https://coast.example/choir"), StringComparison.Ordinal)
            .Replace("{Third}", Node("Mill burns", "2010-01-01", "https://coast.example/mill"), StringComparison.Ordinal)
            .Replace("{Bare}", Node("Crane closes harbour", "2021-05-04", null), StringComparison.Ordinal);
        var head = $"<title>Page title</title><link rel=canonical href=https://coast.example/crane><script type=\"application/ld+json\">{json}</script>";

        var article = ReadingRig.Single(ReadingRig.Text($"<html><head>{head}</head><body><article>{First}{Last}</article></body></html>"));

        Assert.Equal((title, published, "https://coast.example/crane"), (article.Title, article.Published?.ToString(), article.Url?.AbsoluteUri));
    }

    private static string Node(string headline, string published, string? address)
    {
        var page = address is null ? "" : $",\"mainEntityOfPage\":{{\"@type\":\"WebPage\",\"@id\":\"{address}\",\"name\":\"x\"}}";
        return $"{{\"@type\":\"NewsArticle\",\"headline\":\"{headline}\",\"datePublished\":\"{published}\"{page}}}";
    }

    private static string? Read(string head, string body) =>
        ReadingRig.Single(ReadingRig.Text($"<html><head><title>Crane</title>{head}</head><body>{body}</body></html>")).Published?.ToString();
}
