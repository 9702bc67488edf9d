using System.Text;

namespace Bot.Search.Tests.Querying.Cases;

/// <summary>Behaviour of search as data: every folder of tests/cases, on every engine, through the whole command path.</summary>
public sealed class CasesTests
{
    public static TheoryData<string, string> Runs
    {
        get
        {
            var runs = new TheoryData<string, string>();
            foreach (var engine in SearchRig.Engines)
            {
                foreach (var name in CaseFolder.Names)
                    runs.Add(name, engine);
            }
            return runs;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Every_question_of_the_case_is_answered_as_written(string name, string engine)
    {
        var folder = CaseFolder.Open(name);
        await using var rig = await SearchRig.WithAsync(engine, folder.Articles);
        var faults = new StringBuilder();

        foreach (var question in folder.Questions)
        {
            var result = await rig.SayAsync(question.Say);
            var wrong = CaseCheck.Faults(question, result);
            if (wrong.Count > 0)
                faults.AppendLine($"{name}: {question.Say}\n   {string.Join("\n   ", wrong)}\n   in\n      {(result.Answer is { } answer ? AnswerText.Dump(answer) : "")}");
        }

        Assert.True(faults.Length == 0, faults.ToString());
    }

    [Theory]
    [InlineData("seeds", "oracle")]
    [InlineData("seeds", "lucene")]
    [InlineData("harbour-strike", "lucene")]
    public async Task The_same_question_has_the_same_answer_in_the_same_order(string name, string engine)
    {
        var folder = CaseFolder.Open(name);
        await using var first = await SearchRig.WithAsync(engine, folder.Articles);
        await using var second = await SearchRig.WithAsync(engine, folder.Articles);

        foreach (var question in folder.Questions)
        {
            var one = await first.SayAsync(question.Say);
            var two = await second.SayAsync(question.Say);
            Assert.Equal(AnswerText.Dump(one.Answer!), AnswerText.Dump(two.Answer!));
        }
    }

    [Fact]
    public void There_are_at_least_twelve_cases_with_150_questions()
    {
        var cases = CaseFolder.Names.Select(CaseFolder.Open).ToList();

        Assert.True(cases.Count >= 12, $"{cases.Count} cases");
        Assert.True(cases.Sum(folder => folder.Questions.Count) >= 150, $"{cases.Sum(folder => folder.Questions.Count)} questions");
    }
}
