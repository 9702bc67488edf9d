using Bot.Search.Domain;
using Bot.Search.Querying.Evidence;

namespace Bot.Search.Tests.Querying.Evidence;

public sealed class DeepLinkTests
{
    private static readonly Uri Page = new("https://example.org/a");

    [Theory]
    [InlineData("He said \"talks are close\" today.", "talks are close", "text=talks%20are%20close")]
    [InlineData("One, two-three & four.", "One, two-three & four", "text=One%2C%20two%2Dthree%20%26%20four")]
    [InlineData("A peace deal. Then a peace deal again.", "peace deal again", "text=peace%20deal%20again")]
    [InlineData("It is over. We said it is over now.", "it is over now", "text=it%20is%20over%20now")]
    [InlineData("Kyjiv – „Мир“ 和平", "„Мир“", "text=%E2%80%9E%D0%9C%D0%B8%D1%80%E2%80%9C")]
    public void Short_words_are_linked_whole(string text, string words, string expected)
    {
        var start = text.LastIndexOf(words, StringComparison.Ordinal);

        var link = DeepLink.To(Page, text, new TextSpan(start, start + words.Length));

        Assert.Equal($"https://example.org/a#:~:{expected}", link);
    }

    [Fact]
    public void Words_that_stand_earlier_too_get_the_words_before_them()
    {
        const string Text = "The deal is dead, he said.\n\nAsked again, he said the deal is dead for good.";
        var start = Text.LastIndexOf("the deal is dead", StringComparison.Ordinal);

        var link = DeepLink.To(Page, Text, new TextSpan(start, start + "the deal is dead".Length));

        Assert.Equal("https://example.org/a#:~:text=said-,the%20deal%20is%20dead", link);
    }

    [Fact]
    public void Words_that_begin_a_paragraph_get_the_words_behind_them()
    {
        const string Text = "We are ready now.\n\nWe are ready to talk.";
        var start = Text.LastIndexOf("We are", StringComparison.Ordinal);

        var link = DeepLink.To(Page, Text, new TextSpan(start, start + "We are ready".Length));

        Assert.Equal("https://example.org/a#:~:text=We%20are%20ready,-to", link);
    }

    [Fact]
    public void Long_words_are_linked_by_their_ends()
    {
        var text = $"He said: \"First we have to stop. {string.Join(' ', Enumerable.Range(0, 30).Select(i => $"w{i}"))} and that is all\" today.";
        var start = text.IndexOf("First", StringComparison.Ordinal);
        var end = text.IndexOf("\" today", StringComparison.Ordinal);

        var link = DeepLink.To(Page, text, new TextSpan(start, end));

        Assert.Equal("https://example.org/a#:~:text=First%20we%20have%20to,and%20that%20is%20all", link);
    }

    [Fact]
    public void Words_over_two_paragraphs_are_linked_by_their_ends()
    {
        const string Text = "\"We begin.\n\nWe end,\" she said.";

        var link = DeepLink.To(Page, Text, new TextSpan(1, Text.IndexOf(',')));

        Assert.Equal("https://example.org/a#:~:text=We%20begin.,We%20end", link);
    }

    [Theory]
    [InlineData("https://example.org/a#part", "https://example.org/a#part:~:text=word")]
    [InlineData("https://example.org/a#part:~:text=old", "https://example.org/a#part:~:text=word")]
    [InlineData("https://example.org/a?q=1&r=2", "https://example.org/a?q=1&r=2#:~:text=word")]
    public void A_fragment_that_is_there_survives(string url, string expected) =>
        Assert.Equal(expected, DeepLink.To(new Uri(url), "A word here", new TextSpan(2, 6)));

    [Theory]
    [InlineData("...", 0, 3)]
    [InlineData("word", 2, 2)]
    [InlineData("", 0, 0)]
    public void A_span_without_words_has_no_link(string text, int start, int end) =>
        Assert.Null(DeepLink.To(Page, text, new TextSpan(start, end)));

    [Fact]
    public void An_article_without_address_has_no_link() =>
        Assert.Null(DeepLink.To(null, "A word", new TextSpan(0, 6)));
}
