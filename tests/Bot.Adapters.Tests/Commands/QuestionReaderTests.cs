using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Search.Domain;
using Bot.Search.Querying;

namespace Bot.Adapters.Tests.Commands;

public sealed class QuestionReaderTests
{
    [Fact]
    public void A_call_becomes_its_question_with_filters()
    {
        var read = Read("/who-said ceasefire speaker:Putin outlet:Antiwar.com after:2022-03-16 before:2022-03 kind:Direct limit:7 page:2");

        var question = Assert.IsType<Question.WhoSaid>(read.Question);
        Assert.Equal("ceasefire", question.Topic);
        Assert.Equal(
            new QuestionFilters
            {
                Speaker = "Putin",
                Outlet = "Antiwar.com",
                After = new DateOnly(2022, 3, 16),
                Before = new DateOnly(2022, 3, 31),
                Kind = QuoteKind.Direct,
                Limit = 7,
                Page = 2,
            },
            question.Filters);
    }

    [Fact]
    public void The_speaker_of_a_claim_is_part_of_the_claim_and_no_filter()
    {
        var read = Read("/verify \"We have to see\" Ollongren");

        var question = Assert.IsType<Question.Verify>(read.Question);
        Assert.Equal(("We have to see", "Ollongren", null), (question.Words, question.Speaker, question.Filters.Speaker));
    }

    [Theory]
    [InlineData("/who-said x after:yesterday", "after")]
    [InlineData("/who-said x kind:loud", "kind")]
    [InlineData("/who-said x kind:1", "kind")]
    [InlineData("/who-said x limit:0", "limit")]
    [InlineData("/who-said x limit:51", "limit")]
    [InlineData("/who-said x page:-1", "page")]
    [InlineData("/who-said x page:99999999999999", "page")]
    public void A_value_that_cannot_be_read_is_named_in_a_sentence(string text, string option)
    {
        var read = Read(text);

        Assert.Null(read.Question);
        Assert.Contains(option + ":", Assert.Single(read.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told_at_once() => Assert.Equal(3, Read("/who-said x after:a before:b kind:c").Faults.Count);

    private static ReadQuestion Read(string text) =>
        QuestionReader.Read(Assert.IsType<ChatRequest.Run>(CommandText.Parse(text)).Value);
}
