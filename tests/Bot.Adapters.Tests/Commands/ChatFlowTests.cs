using Bot.Adapters.Messaging;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Adapters.Tests.Commands;

public sealed class ChatFlowTests
{
    [Fact]
    public async Task A_slash_command_is_answered_privately_with_words_speaker_and_links()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Ollongren())));

        var answer = await chat.Says("/who-said ceasefire");

        Assert.Equal((MessageVisibility.Private, MessageOutcome.Answered), (answer.Visibility, answer.Outcome));
        var text = ChatFlow.Text(answer);
        Assert.Contains("Kajsa Ollongren, Dutch Defence Minister", text, StringComparison.Ordinal);
        Assert.Contains("3 outlets, 2 origins", text, StringComparison.Ordinal);
        Assert.Contains("https://www.straitstimes.com/world/europe/nato-allies-wary#:~:text=", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageKind.Mention)]
    [InlineData(MessageKind.FollowUp)]
    [InlineData(MessageKind.DirectMessage)]
    public async Task What_was_asked_openly_is_answered_openly(MessageKind kind)
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Ollongren())));

        var answer = await chat.Says("who said ceasefire?", message => message with { Kind = kind });

        Assert.Equal(MessageVisibility.Public, answer.Visibility);
        Assert.Null(ChatFlow.Button(answer, ChoiceKind.Share));
    }

    [Fact]
    public async Task A_channel_setting_wins_over_its_workspace_and_a_person_over_both()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Ollongren())), options =>
        {
            options.Places["W1"] = new() { Visibility = MessageVisibility.Public };
            options.Places["C2"] = new() { Visibility = MessageVisibility.Private };
        });

        var workspace = await chat.Says("/who-said x");
        var channel = await chat.Says("/who-said x", message => message with { Place = "C2" });
        var person = await chat.Says("/who-said x", message => message with { Visibility = MessageVisibility.Private });

        Assert.Equal(
            [MessageVisibility.Public, MessageVisibility.Private, MessageVisibility.Private],
            [workspace.Visibility, channel.Visibility, person.Visibility]);
    }

    [Fact]
    public async Task Share_shows_the_same_answer_to_everybody_and_names_who_shared_it()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Ollongren())));
        var answer = await chat.Says("/who-said ceasefire");

        var shared = await chat.Presses(answer, ChoiceKind.Share, message => message with { User = "U2" });

        Assert.Equal((MessageVisibility.Public, "U2"), (shared.Visibility, shared.SharedBy));
        Assert.Equal(FallbackText.Of(answer, 10_000), FallbackText.Of(shared, 10_000));
        Assert.Null(ChatFlow.Button(shared, ChoiceKind.Share));
    }

    [Fact]
    public async Task More_and_back_turn_pages_by_button_and_by_word()
    {
        var queries = new ScriptedQueries((question, _) => Task.FromResult<Answer>(
            Some.Utterances(Some.Ollongren()) with { Total = 3, Page = question.Filters.Page }));
        using var chat = new ChatFlow(queries);
        var first = await chat.Says("/who-said ceasefire limit:1");

        var second = await chat.Presses(first, ChoiceKind.More);
        await chat.Says("more");
        var third = queries.Last.Filters.Page;
        await chat.Says("back");

        Assert.Equal(MessageDelivery.Replace, second.Delivery);
        Assert.Equal((3, 2), (third, queries.Last.Filters.Page));
    }

    [Fact]
    public async Task More_without_a_question_before_it_says_what_to_do()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Ollongren())));

        var answer = await chat.Says("more");

        Assert.Equal(MessageOutcome.Refused, answer.Outcome);
        Assert.Contains("who-said ceasefire", ChatFlow.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_does_not_turn_the_pages_of_another()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Ollongren())));
        await chat.Says("/who-said ceasefire");

        var answer = await chat.Says("more", message => message with { User = "U2" });

        Assert.Equal(MessageOutcome.Refused, answer.Outcome);
    }

    [Fact]
    public async Task Show_wordings_gives_every_wording_in_full()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Ollongren())));
        var answer = await chat.Says("/who-said ceasefire");

        var wordings = await chat.Presses(answer, ChoiceKind.Wordings);

        var text = ChatFlow.Text(wordings);
        Assert.Contains("withdrawal by Russia.", text, StringComparison.Ordinal);
        Assert.Contains("withdrawal from Russia.", text, StringComparison.Ordinal);
        Assert.Contains("In SpaceWar.com and Antiwar.com", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_asks_the_same_command_about_something_else()
    {
        var queries = new ScriptedQueries(Some.Missing("Macrn", "Macron"));
        using var chat = new ChatFlow(queries);
        var answer = await chat.Says("/said Macrn");

        await chat.Presses(answer, ChoiceKind.Suggestion);

        Assert.Equal("Macron", Assert.IsType<Question.SaidBy>(queries.Last).Person);
    }

    [Fact]
    public async Task A_suggested_speaker_answers_a_plain_question()
    {
        var queries = new ScriptedQueries(Some.Missing("What did Macrn say?", "Macron"));
        using var chat = new ChatFlow(queries);
        var answer = await chat.Says("What did Macrn say?");

        await chat.Presses(answer, ChoiceKind.Suggestion);

        Assert.Equal("Macron", Assert.IsType<Question.SaidBy>(queries.Last).Person);
    }

    [Fact]
    public async Task A_suggested_outlet_replaces_the_one_that_was_asked_for()
    {
        var missing = Some.Missing("ceasefire", "Antiwar.com");
        var queries = new ScriptedQueries(missing with { NotFound = missing.NotFound! with { Reason = NotFoundReason.FilteredOut } });
        using var chat = new ChatFlow(queries);
        var answer = await chat.Says("/who-said ceasefire outlet:Antiwr");

        await chat.Presses(answer, ChoiceKind.Suggestion);

        Assert.Equal(("ceasefire", "Antiwar.com"), (Assert.IsType<Question.WhoSaid>(queries.Last).Topic, queries.Last.Filters.Outlet));
    }

    [Theory]
    [InlineData("He said \"We have to see a withdrawal by Russia\" today", "We have to see a withdrawal by Russia")]
    [InlineData("We have to see a withdrawal", "We have to see a withdrawal")]
    [InlineData("the \"peace\" of \u201Cno more than three words\u201D", "no more than three words")]
    public async Task A_message_action_checks_the_quotation_in_the_message(string text, string claim)
    {
        var queries = new ScriptedQueries(Some.Altered());
        using var chat = new ChatFlow(queries);

        var answer = await chat.Says(text, message => message with { Kind = MessageKind.MessageAction });

        Assert.Equal(claim, Assert.IsType<Question.Verify>(queries.Last).Words);
        Assert.Equal(MessageVisibility.Private, answer.Visibility);
    }

    [Fact]
    public async Task Home_shows_what_has_been_read()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()));

        var answer = await chat.Says("", message => message with { Kind = MessageKind.Home });

        Assert.Contains("3 articles from 3 outlets", ChatFlow.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_question_fits_into_a_short_button_and_comes_back_whole()
    {
        var queries = new ScriptedQueries(Some.Utterances(Some.Ollongren()) with { Total = 9 });
        using var chat = new ChatFlow(queries) { ButtonValue = 100 };
        var topic = string.Join(' ', Enumerable.Repeat("withdrawal", 40));
        var answer = await chat.Says($"/who-said {topic} limit:1");

        await chat.Presses(answer, ChoiceKind.More);

        Assert.Equal((topic, 2), (Assert.IsType<Question.WhoSaid>(queries.Last).Topic, queries.Last.Filters.Page));
    }

    [Fact]
    public async Task A_forgotten_button_says_so()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Sources()));

        var answer = await chat.Says("#0123456789abcdef0123", message => message with { Kind = MessageKind.Button });

        Assert.Contains("too old", ChatFlow.Text(answer), StringComparison.Ordinal);
    }
}
