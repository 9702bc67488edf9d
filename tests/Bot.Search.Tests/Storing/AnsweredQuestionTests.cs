using Bot.Search.Domain;
using Bot.Search.Extraction;
using Bot.Search.Storing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Search.Tests.Storing;

/// <summary>Which question an answer answers, in the layouts in which interviews, briefings and hearings are printed.</summary>
public sealed class AnsweredQuestionTests
{
    private static readonly IArticleExtractor Extractor = new ServiceCollection().AddBotSearch().BuildServiceProvider().GetRequiredService<IArticleExtractor>();

    [Theory]
    [InlineData("PRESENTER: Did you have enough staff?\n\nANA MORAN: No. We had four nurses on the ward.", "We had four", "Did you have enough staff?")]
    [InlineData("HOST: Good morning. How many beds are there? And who pays?\n\nANA MORAN: Sixty. The county pays for them.", "Sixty", "How many beds are there? And who pays?")]
    [InlineData("“Were you warned?” the judge asked.\n\n“Not once,” Mr Moran said.", "Not once", null)]
    [InlineData("Who will pay for the new dyke?\n\n“All of us will,” said Mayor Ana Moran.", "All of us will", "Who will pay for the new dyke?")]
    [InlineData("Ana Moran asked the council: “Who will pay?”\n\n“I ask it again,” Ana Moran said.", "I ask it again", null)]
    [InlineData("The council met on Monday.\n\n“All of us will pay,” said Mayor Ana Moran.", "All of us will pay", null)]
    public void The_question_of_the_paragraph_before_belongs_to_its_answer(string text, string words, string? question)
    {
        var extracted = Extract(text);

        var passage = PassageBuilder.Build(extracted).First(draft => draft.Quote is not null && draft.Span.In(text).Contains(words, StringComparison.Ordinal));

        Assert.Equal(question, passage.Question?.In(text));
        Assert.Equal(question is not null, question is not null && passage.Paragraph.Contains(passage.Question!.Value));
    }

    private static ExtractedArticle Extract(string text) => Extractor.Extract(new Article
    {
        Id = new ArticleId("one"),
        Outlet = "Tarn Post",
        Title = "",
        Text = text,
        ContentHash = "",
        IngestedAt = DateTimeOffset.UnixEpoch,
    });
}
