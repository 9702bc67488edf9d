using Bot.Testing.Newsrooms;

namespace Bot.Search.Tests.Querying.Cases;

/// <summary>
/// Plain questions of whole newsrooms, on the whole path. Not all of them are answered rightly: what is reached is held, so that no
/// change loses it unseen. docs/questions.md tells how it is measured.
/// </summary>
public sealed class NewsroomsTests
{
    private const double LeastRight = 0.865;
    private const double MostEmbarrassing = 0.01;
    private const double MostFalselyMissing = 0.025;
    private const double MostFalseAnswers = 0.01;

    [Fact]
    public async Task Plain_questions_are_answered_as_often_as_they_have_been()
    {
        var faults = new List<NewsroomFaults>();
        foreach (var newsroom in Newsroom.All())
        {
            await using var chat = await NewsroomChat.OpenAsync(newsroom, CancellationToken.None);
            foreach (var question in newsroom.Questions)
                faults.Add(NewsroomJudge.Judge(question, await chat.SayAsync(question.Say, CancellationToken.None)));
        }

        double Share(Func<NewsroomFaults, bool> counts) => (double)faults.Count(counts) / faults.Count;
        Assert.InRange(Share(fault => fault == NewsroomFaults.None), LeastRight, 1);
        Assert.InRange(Share(fault => fault.HasFlag(NewsroomFaults.Embarrassing)), 0, MostEmbarrassing);
        Assert.InRange(Share(fault => fault.HasFlag(NewsroomFaults.FalselyMissing)), 0, MostFalselyMissing);
        Assert.InRange(Share(fault => fault.HasFlag(NewsroomFaults.FalseAnswer)), 0, MostFalseAnswers);
    }
}
