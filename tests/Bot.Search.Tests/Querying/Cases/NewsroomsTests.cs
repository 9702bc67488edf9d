using Bot.Adapters.Messaging;
using Bot.Testing.Newsrooms;

namespace Bot.Search.Tests.Querying.Cases;

/// <summary>
/// Plain questions of whole newsrooms, on the whole path. Not all of them are answered rightly: what is reached is held, so that no
/// change loses it unseen. docs/questions.md tells how it is measured.
/// </summary>
public sealed class NewsroomsTests
{
    private const double MostEmbarrassing = 0.005;
    private const double MostFalselyMissing = 0.015;
    private const double MostFalseAnswers = 0.012;
    private const double MostAnsweredElsewhere = 0.02;
    private const double MostShownElsewhere = 0.46;

    [Fact]
    public async Task Plain_questions_are_answered_as_often_as_they_have_been()
    {
        var faults = new List<(QuestionSet Set, NewsroomFaults Faults)>();
        foreach (var newsroom in Newsroom.All())
        {
            await using var chat = await NewsroomChat.OpenAsync(newsroom, CancellationToken.None);
            foreach (var question in newsroom.Questions.Where(question => question.Listed.Count == 0))
                faults.Add((question.Set, NewsroomJudge.Judge(question, await chat.SayAsync(question.Say, CancellationToken.None))));
        }

        double Right(QuestionSet set) => (double)faults.Count(row => row.Set == set && row.Faults == NewsroomFaults.None) / faults.Count(row => row.Set == set);
        double Share(NewsroomFaults fault) => (double)faults.Count(row => row.Faults.HasFlag(fault)) / faults.Count;
        Assert.InRange(Right(QuestionSet.First), 0.93, 1);
        Assert.InRange(Right(QuestionSet.Later), 0.82, 1);
        Assert.InRange(Right(QuestionSet.Kept), 0.68, 1);
        Assert.InRange(Right(QuestionSet.Fresh), 0.61, 1);
        Assert.InRange(Share(NewsroomFaults.Embarrassing), 0, MostEmbarrassing);
        Assert.InRange(Share(NewsroomFaults.FalselyMissing), 0, MostFalselyMissing);
        Assert.InRange(Share(NewsroomFaults.FalseAnswer), 0, MostFalseAnswers);
    }

    [Fact]
    public async Task Questions_about_other_matters_are_refused_and_mostly_without_anything_beside()
    {
        var (asked, answered, shown) = (0, 0, 0);
        foreach (var newsroom in Newsroom.All())
        {
            await using var chat = await NewsroomChat.OpenAsync(newsroom, CancellationToken.None);
            foreach (var question in Newsroom.Elsewhere())
            {
                var message = await chat.SayAsync([question], CancellationToken.None);
                var isRefused = NewsroomJudge.IsRefused(message);
                (asked, answered) = (asked + 1, answered + (isRefused ? 0 : 1));
                shown += isRefused && message.Blocks.OfType<MessageBlock.QuoteBlock>().Any() ? 1 : 0;
            }
        }

        Assert.InRange((double)answered / asked, 0, MostAnsweredElsewhere);
        Assert.InRange((double)shown / asked, 0, MostShownElsewhere);
    }

    [Fact]
    public async Task No_claim_is_led_by_its_opposite()
    {
        var faults = new List<NewsroomFaults>();
        foreach (var newsroom in Newsroom.All())
        {
            await using var chat = await NewsroomChat.OpenAsync(newsroom, CancellationToken.None);
            foreach (var claim in newsroom.Claims)
                faults.Add(NewsroomJudge.Judge(claim, await chat.SayAsync([NewsroomJudge.Claimed(claim)], CancellationToken.None)));
        }

        Assert.DoesNotContain(faults, fault => fault.HasFlag(NewsroomFaults.Embarrassing));
        Assert.InRange((double)faults.Count(fault => fault == NewsroomFaults.None) / faults.Count, 0.9, 1);
    }
}
