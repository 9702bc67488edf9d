using Bot.Adapters.Commands;
using Bot.Adapters.Composing;
using Bot.Adapters.Messaging;
using Bot.Testing;

namespace Bot.Adapters.Tests.Composing;

public sealed class QuoteBudgetTests
{
    private static readonly MessageLimits Tight = MessageLimits.Roomy with
    {
        LinksCount = true,
        EscapedCharacters = "*_~`|<>&",
        EscapeCost = 1,
        Quotes = 10,
        SourcesPerQuote = 3,
    };

    [Theory]
    [InlineData(6000, 5, 4000)]
    [InlineData(6000, 10, 300)]
    [InlineData(4000, 8, 20_000)]
    [InlineData(2000, 5, 1000)]
    [InlineData(1200, 5, 5000)]
    [InlineData(13_000, 50, 9000)]
    public void A_message_stays_within_its_budget_and_every_quote_keeps_a_link(int characters, int count, int words)
    {
        var limits = Tight with { MessageCharacters = characters, BlockCharacters = Math.Min(characters, 4096) };

        var message = AnswerComposer.Compose(Some.Many(count, words), new ComposeRequest(limits, Some.Call(), 50, 1, CanShare: true));

        Assert.InRange(message.Blocks.Sum(block => Measure.Of(block, limits)), 1, characters);
        var quotes = message.Blocks.OfType<MessageBlock.QuoteBlock>().ToList();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote => Assert.NotNull(Assert.Single(quote.Sources.Take(1)).Link));
        Assert.All(quotes, quote => Assert.True(quote.Words.Length > 20));
    }

    [Fact]
    public void Sources_that_are_not_shown_are_counted()
    {
        var limits = Tight with { SourcesPerQuote = 1 };

        var message = AnswerComposer.Compose(Some.Utterances(Some.Ollongren()), new ComposeRequest(limits, Some.Call(), 5, 1, CanShare: false));

        var quote = Assert.Single(message.Blocks.OfType<MessageBlock.QuoteBlock>());
        Assert.Single(quote.Sources);
        Assert.Equal("3 outlets, 2 origins; 2 more sources not shown", quote.Summary);
    }

    [Theory]
    [InlineData(1, 5, 5, "/who-said ceasefire limit:5 page:2")]
    [InlineData(1, 5, 3, "/who-said ceasefire limit:3 page:2")]
    [InlineData(2, 5, 4, "/who-said ceasefire limit:3 page:4")]
    [InlineData(3, 5, 1, "/who-said ceasefire limit:1 page:12")]
    public void The_next_page_begins_behind_what_was_shown(int page, int size, int shown, string expected)
    {
        var more = new Paging(page, size, shown, 1000).Choices(Some.Call()).Last(choice => choice.Kind == ChoiceKind.More);

        Assert.Equal(expected, CommandText.Write(more.Request!));
    }
}
