namespace Bot.Search.Tests.Reading;

public sealed class PageAddressTests
{
    private const string Fetched = "https://courier.example/local/bridge?utm_source=x";
    private const string Own = "https://courier.example/local/bridge";

    [Theory]
    [InlineData(Fetched, "https://courier.example/news/bridge", "https://courier.example/news/bridge")]
    [InlineData(Fetched, "http://www.courier.example/news/bridge#top", "http://www.courier.example/news/bridge")]
    [InlineData("https://m.courier.example/x", "https://courier.example/news/bridge", "https://courier.example/news/bridge")]
    [InlineData("https://amp.courier.example/x", "https://www.courier.example/news/bridge", "https://www.courier.example/news/bridge")]
    [InlineData(Fetched, "https://other.example/news/bridge", Own)]
    [InlineData(Fetched, "https://blogs.courier.example/news/bridge", Own)]
    [InlineData("https://blogs.courier.example/x", "https://courier.example/news/bridge", "https://blogs.courier.example/x")]
    [InlineData("https://courier.example:8443/x", "https://courier.example/news/bridge", "https://courier.example:8443/x")]
    [InlineData(Fetched, "https://example/news", Own)]
    [InlineData(Fetched, "https://courier.example/", Own)]
    [InlineData(Fetched, "https://courier.example", Own)]
    [InlineData("https://courier.example/?p=17", "https://courier.example/", "https://courier.example/?p=17")]
    [InlineData("https://www.courier.example/", "https://courier.example/", "https://courier.example/")]
    [InlineData(Fetched, "not an address", Own)]
    public void A_fetched_page_may_name_an_address_of_its_own_host_only_and_not_the_front_page(string fetched, string claimed, string url)
    {
        foreach (var head in Claims(claimed))
            Assert.Equal((head, url), (head, Read(head, fetched)));
    }

    [Theory]
    [InlineData("https://any.example/news/bridge", "https://any.example/news/bridge")]
    [InlineData("https://any.example/", null)]
    public void A_saved_page_has_the_address_that_it_names_unless_that_is_the_front_page(string claimed, string? url)
    {
        foreach (var head in Claims(claimed))
            Assert.Equal((head, url), (head, Read(head, null)));
    }

    private static string[] Claims(string address) =>
    [
        $"<link rel=\"canonical\" href=\"{address}\">",
        $"<meta property=\"og:url\" content=\"{address}\">",
        $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\",\"url\":\"{address}\"}}</script>",
    ];

    private static string? Read(string head, string? fetched)
    {
        var page = $"<html><head><title>Bridge</title>{head}</head><body><p>The council voted on Monday to repair the old bridge, the mayor said.</p><p>The repair begins in May and ends before the first snow, which fell in the second week of November last year, when two cars slid into the river beside it.</p></body></html>";
        return ReadingRig.Single(ReadingRig.Text(page) with { Address = fetched is null ? null : new Uri(fetched) }).Url?.AbsoluteUri;
    }
}
