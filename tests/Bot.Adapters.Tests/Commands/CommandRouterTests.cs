using Bot.Adapters.Connecting;
using Bot.Adapters.Messaging;
using Bot.Search.Ingestion;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Adapters.Tests.Commands;

public sealed class CommandRouterTests
{
    [Fact]
    public async Task A_fault_gives_a_sentence_with_a_reference_that_is_in_the_log()
    {
        using var chat = new ChatFlow(new ScriptedQueries((_, _) => throw new InvalidOperationException("secret detail")));

        var answer = await chat.Says("/who-said ceasefire");

        Assert.Equal(MessageOutcome.Failed, answer.Outcome);
        var text = ChatFlow.Text(answer);
        Assert.Contains(answer.Reference!, text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", text, StringComparison.Ordinal);
        Assert.Contains(chat.Log.Lines, line => line.Text.Contains(answer.Reference!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_takes_too_long_is_given_up_with_a_sentence()
    {
        using var chat = new ChatFlow(
            new ScriptedQueries(async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException("never reached");
            }),
            options => options.Deadline = TimeSpan.FromSeconds(3));

        var asked = chat.Says("/who-said ceasefire");
        chat.Clock.Advance(TimeSpan.FromSeconds(3));
        var answer = await asked;

        Assert.Contains("took too long", ChatFlow.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_asks_too_often_is_told_when_to_ask_again()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()), options => options.QuestionsPerUserAndMinute = 2);
        await chat.Says("sources");
        await chat.Says("sources");

        var third = await chat.Says("sources");
        var other = await chat.Says("sources", message => message with { User = "U2" });
        chat.Clock.Advance(TimeSpan.FromSeconds(31));
        var later = await chat.Says("sources");

        Assert.Equal(
            [MessageOutcome.Refused, MessageOutcome.Answered, MessageOutcome.Answered],
            [third.Outcome, other.Outcome, later.Outcome]);
        Assert.Equal(MessageVisibility.Private, third.Visibility);
        Assert.Contains("30 s", ChatFlow.Text(third), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_has_a_limit_of_its_own()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()), options => options.QuestionsPerPlaceAndMinute = 1);
        await chat.Says("sources");

        var same = await chat.Says("sources", message => message with { User = "U2" });
        var other = await chat.Says("sources", message => message with { User = "U2", Place = "C2" });

        Assert.Equal([MessageOutcome.Refused, MessageOutcome.Answered], [same.Outcome, other.Outcome]);
    }

    [Fact]
    public async Task What_other_copies_counted_counts_here_too_and_who_is_refused_here_is_not_asked_about()
    {
        var limits = new CountedElsewhere(free: 1);
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()), options => options.QuestionsPerUserAndMinute = 2, limits: limits);

        var first = await chat.Says("sources");
        var second = await chat.Says("sources");
        var third = await chat.Says("sources");

        Assert.Equal([MessageOutcome.Answered, MessageOutcome.Refused, MessageOutcome.Refused], [first.Outcome, second.Outcome, third.Outcome]);
        Assert.Contains("41 s", ChatFlow.Text(second), StringComparison.Ordinal);
        Assert.Equal(["user test/W1/U1", "place test/C1", "user test/W1/U1", "place test/C1"], limits.Asked);
    }

    [Fact]
    public async Task A_place_that_is_not_allowed_is_told_why()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()), options => options.AllowedPlaces.Add("C9"));

        var outside = await chat.Says("sources");
        var inside = await chat.Says("sources", message => message with { Place = "C9" });
        var direct = await chat.Says("sources", message => message with { Kind = MessageKind.DirectMessage, IsDirect = true });

        Assert.Equal([MessageOutcome.Refused, MessageOutcome.Answered, MessageOutcome.Refused], [outside.Outcome, inside.Outcome, direct.Outcome]);
    }

    [Fact]
    public async Task Only_permitted_people_and_places_may_ingest()
    {
        var intake = new NoIngest();
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()), options => options.Editors.Add("U7"), intake);

        var refused = await chat.Says("/ingest https://example.org/a");
        var allowed = await chat.Says("/ingest https://example.org/a", message => message with { User = "U7" });

        Assert.Equal([MessageOutcome.Refused, MessageOutcome.Information], [refused.Outcome, allowed.Outcome]);
        Assert.Equal(["https://example.org/a"], intake.Targets);
    }

    [Fact]
    public async Task A_permitted_person_may_forget_an_article()
    {
        var intake = new NoIngest();
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()), options => options.Editors.Add("U1"), intake);

        var answer = await chat.Says("/forget https://example.org/a");

        Assert.Equal(MessageOutcome.Information, answer.Outcome);
        Assert.Equal(["https://example.org/a"], intake.Forgotten);
    }

    [Theory]
    [InlineData("/ingest https://example.org/a")]
    [InlineData("/forget https://example.org/a")]
    public async Task A_store_that_takes_nothing_in_is_told_in_a_sentence(string text)
    {
        var intake = new NoIngest { Closed = new IntakeClosedException("no primary", new TimeoutException()) };
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()), options => options.Editors.Add("U1"), intake);

        var answer = await chat.Says(text);

        Assert.Equal(MessageOutcome.Refused, answer.Outcome);
        Assert.Contains("Nothing was changed: the coverage can be", ChatFlow.Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ingest /etc/passwd")]
    [InlineData("/ingest file:///etc/passwd")]
    [InlineData("/ingest ftp://example.org/a")]
    public async Task A_chat_never_names_a_file_of_ours(string text)
    {
        var intake = new NoIngest();
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()), options => options.Editors.Add("U1"), intake);

        var answer = await chat.Says(text);

        Assert.Equal(MessageOutcome.Refused, answer.Outcome);
        Assert.Empty(intake.Targets);
    }

    [Fact]
    public async Task The_text_of_a_question_is_not_logged_above_debug()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()));

        await chat.Says("/who-said confidential");

        Assert.DoesNotContain(chat.Log.Lines, line =>
            line.Level > Microsoft.Extensions.Logging.LogLevel.Debug && line.Text.Contains("confidential", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancelling_is_no_fault()
    {
        using var chat = new ChatFlow(new ScriptedQueries((_, token) => Task.FromCanceled<Answer>(token)));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var message = new IncomingMessage { Platform = "test", Id = "1", Kind = MessageKind.Command, Place = "C", User = "U", Text = "/who-said x" };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            chat.Get<IMessageHandler>().HandleAsync(message, MessageLimits.Roomy, cancelled.Token));
    }

    [Theory]
    [InlineData("/who-said")]
    [InlineData("/verify \"\"")]
    [InlineData("/foo")]
    [InlineData("/who-said x after:never")]
    public async Task What_cannot_be_asked_is_answered_with_a_sentence(string text)
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()));

        var answer = await chat.Says(text);

        Assert.Equal(MessageOutcome.Refused, answer.Outcome);
        Assert.NotEqual("", ChatFlow.Text(answer).Trim());
    }

    /// <summary>Other copies leave so many.</summary>
    private sealed class CountedElsewhere(int free) : ISharedLimits
    {
        private int _free = free;

        public List<string> Asked { get; } = [];

        public Task<TimeSpan?> TryTakeAsync(IReadOnlyList<SharedLimit> limits, CancellationToken cancellationToken)
        {
            Asked.AddRange(limits.Select(limit => limit.Key));
            return Task.FromResult<TimeSpan?>(_free-- > 0 ? null : TimeSpan.FromSeconds(41));
        }
    }
}
