using Bot.Adapters.Connecting.Remembering;
using Bot.Adapters.Messaging;
using Bot.Adapters.Tests.Connecting.Remembering;
using Bot.Search.Querying;
using Bot.Testing;

namespace Bot.Adapters.Tests.Commands;

/// <summary>Chats that go on in another process.</summary>
public sealed class RestartedFlowTests
{
    [Fact]
    public async Task A_long_button_and_more_go_on_after_a_restart()
    {
        using var folder = new TempFolder();
        var clock = new ManualTimeProvider();
        var topic = string.Join(' ', Enumerable.Repeat("withdrawal", 40));
        OutgoingMessage answer;
        using (var facts = new FolderChatFacts(folder, clock))
        using (var before = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Ollongren()) with { Total = 9 }), facts: facts) { ButtonValue = 100 })
            answer = await before.Says($"/who-said {topic} limit:1 outlet:\"The Times\"");
        var queries = new ScriptedQueries(Some.Utterances(Some.Ollongren()) with { Total = 9 });
        using var same = new FolderChatFacts(folder, clock);
        using var after = new ChatFlow(queries, facts: same) { ButtonValue = 100 };

        await after.Says("more");
        var byWord = Assert.IsType<Question.WhoSaid>(queries.Last);
        await after.Presses(answer, ChoiceKind.More);

        Assert.Equal((topic, 2), (byWord.Topic, byWord.Filters.Page));
        Assert.Equal((topic, 2, byWord.Filters.Outlet), (Assert.IsType<Question.WhoSaid>(queries.Last).Topic, queries.Last.Filters.Page, queries.Last.Filters.Outlet));
    }

    [Fact]
    public async Task A_conversation_goes_on_in_whatever_copy_of_the_bot_hears_it()
    {
        var facts = new InMemoryChatFacts(new ManualTimeProvider());
        var queries = new ScriptedQueries(Some.Utterances(Some.Ollongren()) with { Total = 9 });
        using var one = new ChatFlow(queries, facts: facts);
        using var other = new ChatFlow(queries, facts: facts);
        await one.Says("/who-said tanks");
        await other.Says("/who-said ceasefire");

        await one.Says("more");

        Assert.Equal("ceasefire", Assert.IsType<Question.WhoSaid>(queries.Last).Topic);
    }

    [Fact]
    public async Task A_conversation_is_forgotten_after_some_days()
    {
        using var chat = new ChatFlow(new ScriptedQueries(Some.Utterances(Some.Ollongren()) with { Total = 9 }));
        await chat.Says("/who-said ceasefire");
        chat.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal(MessageOutcome.Refused, (await chat.Says("more")).Outcome);
    }

    [Fact]
    public async Task Without_a_usable_store_everything_goes_on_in_memory_and_the_log_says_so_once()
    {
        var facts = new DurableChatFacts(new ManualTimeProvider()) { IsBroken = true };
        var queries = new ScriptedQueries(Some.Utterances(Some.Ollongren()) with { Total = 9 });
        using var chat = new ChatFlow(queries, facts: facts) { ButtonValue = 20 };

        var answer = await chat.Says("/who-said ceasefire limit:1");
        await chat.Says("more");
        await chat.Presses(answer, ChoiceKind.More);

        Assert.Equal(2, queries.Last.Filters.Page);
        Assert.Equal(1, chat.Log.Count(3010));
    }
}
