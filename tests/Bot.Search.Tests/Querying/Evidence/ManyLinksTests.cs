using System.Diagnostics;
using System.Globalization;
using Bot.Search.Domain;
using Bot.Search.Querying.Evidence;

namespace Bot.Search.Tests.Querying.Evidence;

/// <summary>Links into one text whose words are read once are those that would be made one by one.</summary>
public sealed class ManyLinksTests
{
    private static readonly Uri Page = new("https://example.org/a");

    [Theory]
    [InlineData("He said \"talks are close\" today. \"Talks are close\", she said; talks are CLOSE.")]
    [InlineData("We are ready now.\n\nWe are ready to talk.\n\nWe are, we are \u2013 \u201Ewe are\u201C ready!")]
    [InlineData("a a a a a b a a a a a b\r\na a \"a a\" b\ta (a) b... ! ? \"\" a\U0001F600 b\U0001F600 x")]
    [InlineData("The deal is dead, he said.\n\nAsked again, he said the deal is dead for good. One two three four five six seven eight nine ten eleven twelve thirteen one two three four five six seven eight nine ten eleven twelve fourteen")]
    public void Of_every_span_of_a_text(string text)
    {
        var words = new FragmentWords(text, forMany: true);
        for (var start = 0; start < text.Length; start++)
        {
            for (var end = start; end <= text.Length; end++)
            {
                var span = new TextSpan(start, end);
                Assert.Equal(DeepLink.To(Page, text, span), DeepLink.To(Page, words, span));
            }
        }
    }

    [Fact]
    public void Twenty_thousand_of_them_do_not_take_minutes()
    {
        var quotes = Enumerable.Range(0, 20_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"\"The number {number} was drawn in the hall,\" she said.")).ToList();
        var text = string.Join("\n\n", quotes);
        var clock = Stopwatch.StartNew();

        var words = new FragmentWords(text, forMany: true);
        var at = 0;
        var links = new HashSet<string?>();
        foreach (var quote in quotes)
        {
            links.Add(DeepLink.To(Page, words, new TextSpan(at + 1, at + quote.LastIndexOf(','))));
            at += quote.Length + 2;
        }

        Assert.Equal(quotes.Count, links.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }
}
