using Bot.Search.Reading;

namespace Bot.Search.Tests.Reading;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("https://Example.ORG:443/A/b?utm_source=x&id=7&fbclid=y#top", "https://example.org/A/b?id=7")]
    [InlineData("http://example.org:80", "http://example.org/")]
    [InlineData("https://example.org/a?", "https://example.org/a")]
    [InlineData("https://example.org/a?UTM_Campaign=z", "https://example.org/a")]
    [InlineData("https://user:secret@example.org/a", "https://example.org/a")]
    [InlineData("https://example.org./a", "https://example.org/a")]
    [InlineData("https://example.org:8443/a/", "https://example.org:8443/a/")]
    [InlineData(" https://example.org/a%20b?q=%26 ", "https://example.org/a%20b?q=%26")]
    public void Addresses_of_one_page_become_one(string address, string canonical)
    {
        Assert.Equal(canonical, CanonicalUrl.Parse(address)?.AbsoluteUri);
        Assert.Equal(canonical, CanonicalUrl.Parse(canonical)?.AbsoluteUri);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/a/b")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:someone@example.org")]
    public void What_is_no_web_address_is_none(string? address)
    {
        Assert.Null(CanonicalUrl.Parse(address));
    }
}
