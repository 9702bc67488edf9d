using Bot.Adapters.Commands;
using Bot.Adapters.Messaging;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Adapters.Tests.Commands;

/// <summary>A thread in which people talk, and the bot knows its place.</summary>
public sealed class ListeningFlowTests : IDisposable
{
    private const string Ann = "U1";
    private const string Bob = "U2";

    private readonly ChatFlow _chat;
    private ChatOptions? _options;

    public ListeningFlowTests() => _chat = new ChatFlow(new ScriptedQueries((question, _) => Task.FromResult(AnswerTo(question))), options => _options = options);

    public void Dispose() => _chat.Dispose();

    [Fact]
    public async Task Only_questions_that_it_can_answer_are_answered()
    {
        await Names(Ann, "who said ceasefire?");

        Assert.Equal(
            ["what did Lavrov say about the ceasefire?", "and the ceasefire in March?", "/sources"],
            await AnsweredAsync(
                (Ann, "thanks"), (Ann, "what did Lavrov say about the ceasefire?"), (Ann, "will do"), (Ann, "and the ceasefire in March?"), (Ann, "who is on shift tonight?"),
                (Ann, "what did the caterer say about lunch?"), (Ann, "help"), (Ann, "good morning"), (Ann, "and lunch?"), (Ann, "/sources"), (Ann, "/nosuchcommand")));
    }

    [Fact]
    public async Task The_rest_of_a_question_is_for_whoever_asked_the_bot_before()
    {
        await Names(Ann, "who said ceasefire?");

        Assert.Equal(["who said ceasefire?", "and the ceasefire in March?"], await AnsweredAsync((Bob, "and the ceasefire in March?"), (Bob, "who said ceasefire?"), (Bob, "and the ceasefire in March?")));
    }

    [Fact]
    public async Task Once_two_people_talk_to_each_other_it_is_silent_until_named()
    {
        await Names(Ann, "who said ceasefire?");

        Assert.Equal([], await AnsweredAsync((Ann, "we should ring the ministry"), (Bob, "on it"), (Ann, "who said ceasefire?"), (Bob, "and what did Lavrov say about the ceasefire?")));
        await Names(Bob, "who said ceasefire?");
        Assert.Equal(["who said ceasefire?"], await AnsweredAsync((Ann, "who said ceasefire?")));
    }

    [Fact]
    public async Task One_person_may_talk_on_between_questions()
    {
        await Names(Ann, "who said ceasefire?");

        Assert.Equal(["who said ceasefire?"], await AnsweredAsync((Ann, "interesting"), (Ann, "not what I expected"), (Ann, "who said ceasefire?")));
    }

    [Fact]
    public async Task Whoever_was_called_by_another_answers_that_one()
    {
        await Names(Ann, "who said ceasefire?");

        var called = await Says(Ann, "who said ceasefire?", message => message with { AddressesOthers = true });
        var reply = await Says(Bob, "who said ceasefire?");

        Assert.Equal((MessageDelivery.None, MessageDelivery.None), (called.Delivery, reply.Delivery));
    }

    [Theory]
    [InlineData(ListeningMode.Questions, MessageDelivery.New)]
    [InlineData(ListeningMode.Mentions, MessageDelivery.None)]
    [InlineData(ListeningMode.Off, MessageDelivery.None)]
    public async Task A_place_decides_what_is_listened_to(ListeningMode mode, MessageDelivery delivery)
    {
        await Names(Ann, "who said ceasefire?");
        _options!.Places["C1"] = new PlaceOptions { Listening = mode };

        var answer = await Says(Ann, "who said ceasefire?");
        var named = await Names(Ann, "who said ceasefire?");

        Assert.Equal(delivery, answer.Delivery);
        Assert.Equal(mode == ListeningMode.Off ? MessageOutcome.Refused : MessageOutcome.Answered, named.Outcome);
    }

    [Fact]
    public async Task Faults_and_limits_are_told_only_to_whoever_asked()
    {
        await Names(Ann, "who said ceasefire?");
        for (var i = 0; i < ChatOptions.DefaultQuestionsPerUserAndMinute; i++)
            await Names(Ann, "who said ceasefire?");

        var limited = await Says(Ann, "who said ceasefire?");
        var failed = await Says(Bob, "who said fault?");

        Assert.Equal((MessageDelivery.None, MessageDelivery.None), (limited.Delivery, failed.Delivery));
    }

    private Task<OutgoingMessage> Names(string user, string text) => Says(user, text, message => message with { Kind = MessageKind.Mention });

    private Task<OutgoingMessage> Says(string user, string text, Func<IncomingMessage, IncomingMessage>? change = null) => _chat.Says(text, message =>
    {
        var said = message with { User = user, Thread = "T1", Kind = MessageKind.FollowUp };
        return change?.Invoke(said) ?? said;
    });

    private async Task<List<string>> AnsweredAsync(params (string User, string Text)[] lines)
    {
        var answered = new List<string>();
        foreach (var (user, text) in lines)
        {
            if ((await Says(user, text)).Delivery != MessageDelivery.None)
                answered.Add(text);
        }
        return answered;
    }

    private static Answer AnswerTo(Question question) => question switch
    {
        Question.Sources => Some.Sources(),
        _ when question.ToString().Contains("fault", StringComparison.Ordinal) => throw new InvalidOperationException("on purpose"),
        _ when question.ToString().Contains("ceasefire", StringComparison.OrdinalIgnoreCase) => Some.Utterances(Some.Ollongren()),
        _ => Some.Missing("lunch"),
    };
}
