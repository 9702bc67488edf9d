using Bot.Search.Querying;
using Bot.Search.Tests.Querying.Cases;
using Bot.Testing;
using FsCheck.Fluent;

namespace Bot.Search.Tests.Querying;

/// <summary>Whatever is typed, of any kind of question, gives an answer whose citations hold.</summary>
public sealed class AnyInputTests
{
    private static readonly string[] Odd =
    [
        "", " ", "\"", "“never closes", "NEAR(ceasefire, 3)", "*", "col:ceasefire", "ceasefire*", "a OR b AND NOT c", "\0\u0007\u001b[31m",
        "😀😀 ceasefire", "هدنة", "\u202Eerif esaec", "\uD800 lone surrogate \uDC00", "' OR 1=1 --", "((((", "{}[]\\^$.|?+", "停火", "ceasefire\u200b",
        "did did did what said", "0001-01-01 before 9999-12-31", "-", "--", "- ceasefire", "\"\" \"\" \"\"", "the the the",
    ];

    [Fact]
    public async Task Odd_texts_are_answered_by_every_kind_of_question()
    {
        await using var rig = await SearchRig.WithAsync("lucene", RepositoryRoot.File("seeds"));

        foreach (var text in Odd.Append(new string('x', 10_000)).Append(string.Concat(Enumerable.Repeat("ceasefire withdrawal ", 500))))
        {
            foreach (var question in Kinds(text))
                Check(await rig.AskAsync(question));
        }
    }

    [Fact]
    public async Task Random_texts_are_answered_by_every_kind_of_question()
    {
        await using var rig = await SearchRig.WithAsync("oracle", RepositoryRoot.File("seeds"));
        var pieces = Gen.Elements("ceasefire", "did", "Ollongren", "\"", "”", "say", "about", "since", "16 March", "-", "(", "Kaczyński", "?", "\n", "who", "The Straits Times", "1,000", "and", "not", "é", "\u0301");
        var texts = pieces.ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary();

        Properties.Holds(texts, text => Kinds(text).All(question => Holds(rig.AskAsync(question).GetAwaiter().GetResult())), times: 60);
    }

    [Theory]
    [InlineData(-5, -5)]
    [InlineData(0, 0)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public async Task Pages_outside_the_range_are_brought_into_it(int limit, int page)
    {
        await using var rig = await SearchRig.WithAsync("oracle", RepositoryRoot.File("seeds"));

        var answer = await rig.AskAsync(new Question.Sources { Filters = new QuestionFilters { Limit = limit, Page = page } });

        Assert.Equal(3, answer.Coverage.Articles);
    }

    [Fact]
    public async Task Pages_together_hold_every_result_once()
    {
        await using var rig = await SearchRig.WithAsync("lucene", RepositoryRoot.File("seeds"));
        var whole = (Answer.Utterances)await rig.AskAsync(new Question.WhoSaid("Ukraine") { Filters = new QuestionFilters { Limit = 50 } });

        var paged = new List<string>();
        for (var page = 1; page <= whole.Total; page++)
        {
            var filters = new QuestionFilters { Limit = 2, Page = page };
            paged.AddRange(AnswerText.ItemsOf(await rig.AskAsync(new Question.WhoSaid("Ukraine") { Filters = filters })).Select(item => item.Text));
        }

        Assert.Equal(whole.Items.Select(item => item.Text), paged);
        Assert.Equal(whole.Total, paged.Count);
    }

    private static IEnumerable<Question> Kinds(string text) =>
    [
        new Question.WhoSaid(text), new Question.SaidBy(text, null), new Question.SaidBy("Ollongren", text), new Question.Ask(text),
        new Question.Verify(text, null), new Question.Verify("ceasefire", text), new Question.Compare(text), new Question.Timeline(text),
        new Question.Sources { Filters = new QuestionFilters { Outlet = text, Speaker = text } },
    ];

    private static void Check(Answer answer) => Assert.True(Holds(answer), AnswerText.Dump(answer));

    private static bool Holds(Answer answer) => AnswerText.ItemsOf(answer).All(item =>
        item.Citations.Count > 0 && item.Highlights.All(span => span.End <= item.Text.Length)
        && item.Citations.All(citation => citation.Start < citation.End && citation.Wording.Length > 0));
}
