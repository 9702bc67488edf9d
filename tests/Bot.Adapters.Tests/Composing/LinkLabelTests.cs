using Bot.Adapters.Composing;

namespace Bot.Adapters.Tests.Composing;

/// <summary>No words that are shown as a link pass for an address of another host.</summary>
public sealed class LinkLabelTests
{
    [Theory]
    [InlineData("https://reuters.com/world/pier", "https://reuters.com/world/pier (on evil.example)")]
    [InlineData("See www.reuters.com today", "See www.reuters.com today (on evil.example)")]
    [InlineData("reuters.com", "reuters.com (on evil.example)")]
    [InlineData("reuters.com/world", "reuters.com/world (on evil.example)")]
    [InlineData("evil.example", "evil.example")]
    [InlineData("https://www.evil.example/x", "https://www.evil.example/x")]
    [InlineData("Reuters, on evil.example", "Reuters, on evil.example")]
    [InlineData("Pier shut. Again", "Pier shut. Again")]
    [InlineData("U.S. talks end", "U.S. talks end")]
    [InlineData("", "")]
    public void A_label_that_names_another_host_says_where_it_leads(string words, string shown) =>
        Assert.Equal(shown, LinkLabel.Of(words, new Uri("https://evil.example/pier")));

    [Fact]
    public void A_host_above_the_links_own_is_no_other() => Assert.Equal("Antiwar.com", LinkLabel.Of("Antiwar.com", new Uri("https://news.antiwar.com/x")));
}
